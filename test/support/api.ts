/** The whole API in this process: the Worker with the table of the code files in a KV that is a map. */
import { stored } from "../../bench/table.ts";

interface Worker {
  default: { fetch(request: Request, env: object, context: object): Promise<Response> };
}

/** @returns calls an address of the API. */
export async function startApi(): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const { values } = await stored();
  const buffer = (value: Uint8Array | string) => (typeof value === "string" ? value : new Uint8Array(value).buffer);
  const env = {
    TABLE: { get: async (key: string) => (values.has(key) ? buffer(values.get(key) as Uint8Array) : null) },
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
  };
  const context = { waitUntil() {}, passThroughOnException() {} };
  // By a computed name: the Worker's types are those of another runtime, and checked apart.
  const worker = (await import(new URL("../../worker/index.ts", import.meta.url).href)) as Worker;
  return (path, init) => worker.default.fetch(new Request(new URL(path, "https://respcode.test"), init), env, context);
}
