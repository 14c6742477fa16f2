/**
 * Answers for the examples: the Worker itself is called, in memory, with the table that is shipped with the site.
 * No example is written by hand.
 */
import { createApp } from "../app.ts";
import type { Env } from "../env.ts";
import { TableStore } from "../store.ts";

/** What the Worker under description finds broken. */
export type Trouble = "none" | "limited" | "unavailable";

export type Sampler = (call: string, init?: RequestInit, trouble?: Trouble) => Promise<Response>;

const NOTHING = { get: async () => null } as unknown as KVNamespace;
const REFUSES = { limit: async () => ({ success: false }) };
const CONTEXT = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext;
const NO_FILES = { fetch: async () => new Response(null, { status: 404 }) } as unknown as Fetcher;

/** @param assets answers `/table/…` with the compiled table. */
export function sampler(assets: Fetcher): Sampler {
  const envs: Record<Trouble, Env> = {
    none: { TABLE: NOTHING, ASSETS: assets },
    limited: { TABLE: NOTHING, ASSETS: assets, LIMITER: REFUSES },
    unavailable: { TABLE: NOTHING, ASSETS: NO_FILES },
  };
  const stores = new Map(Object.values(envs).map((env) => [env, new TableStore(env)]));
  const app = createApp((env) => stores.get(env as Env) as TableStore);
  return async (call, init, trouble = "none") => app.fetch(new Request(`https://respcode.invalid${call}`, init), envs[trouble], CONTEXT);
}
