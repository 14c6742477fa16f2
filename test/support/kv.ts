/** Fills the KV of a Worker under test, and breaks it. */
import { POINTER_KEY, type Pointer, packKey } from "../../codes/model/keys.ts";
import type { Env } from "../../worker/env.ts";

export type TableFolder = "table" | "next";

export async function pointerIn(env: Env, folder: TableFolder): Promise<Pointer> {
  return (await env.ASSETS.fetch(`https://assets.invalid/${folder}/pointer.json`)).json();
}

/** Writes a table's packs; the pointer only if asked to. */
export async function fill(env: Env, folder: TableFolder = "table", { movePointer = true } = {}): Promise<Pointer> {
  const pointer = await pointerIn(env, folder);
  await Promise.all(
    pointer.packs.map(async (name) => {
      const file = await env.ASSETS.fetch(`https://assets.invalid/${folder}/${name}`);
      await env.TABLE.put(packKey(pointer.version, name), await file.arrayBuffer());
    }),
  );
  if (movePointer) await env.TABLE.put(POINTER_KEY, JSON.stringify(pointer));
  return pointer;
}

type Get = (key: string, options?: unknown) => Promise<unknown>;

/** The same KV with reads of one's own; `reads` collects the keys that were asked for. */
export function withReads(kv: KVNamespace, get: (key: string, read: () => Promise<unknown>) => Promise<unknown>) {
  const reads: string[] = [];
  const original = kv.get.bind(kv) as Get;
  const wrapped = {
    get(key: string, options: unknown) {
      reads.push(key);
      return get(key, () => original(key, options));
    },
  };
  return { kv: wrapped as unknown as KVNamespace, reads };
}
