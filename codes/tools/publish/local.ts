/** The local KV, where `wrangler dev` reads: Miniflare's, kept under `.wrangler/`. */
import { getPlatformProxy } from "wrangler";
import type { Kv, Pair } from "./kv.ts";

export interface LocalOptions {
  environment?: string | undefined;
  /** Folder of the state; by default wrangler's own. */
  persistTo?: string | undefined;
}

export async function localKv({ environment, persistTo }: LocalOptions = {}): Promise<Kv> {
  const persist = persistTo ? { path: `${persistTo}/v3` } : true;
  const proxy = await getPlatformProxy<{ TABLE: KvBinding }>({ ...(environment ? { environment } : {}), persist });
  return { ...overBinding(proxy.env.TABLE, "KV (local)"), close: () => proxy.dispose() };
}

/** The part of a KV binding that publishing uses. */
export interface KvBinding {
  get(key: string, type: "text"): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  list(options: { prefix: string; cursor?: string }): Promise<{ keys: { name: string }[]; list_complete: boolean; cursor?: string }>;
}

export function overBinding(kv: KvBinding, name: string): Omit<Kv, "close"> {
  return {
    name,
    read: (keys) => Promise.all(keys.map((key) => kv.get(key, "text"))),
    async write(pairs: readonly Pair[]) {
      for (const { key, value } of pairs) await kv.put(key, value);
    },
    async remove(keys) {
      for (const key of keys) await kv.delete(key);
    },
    async list(prefix) {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await kv.list({ prefix, ...(cursor ? { cursor } : {}) });
        names.push(...page.keys.map((key) => key.name));
        cursor = page.list_complete ? undefined : page.cursor;
      } while (cursor);
      return names;
    },
  };
}
