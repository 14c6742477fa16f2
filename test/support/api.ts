/** The whole API in this process: the Worker, with a folder in the place of KV. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

interface Worker {
  default: { fetch(request: Request, env: object, context: object): Promise<Response> };
}

/**
 * @param values folder with a file for each value.
 * @param bindings what the Worker is bound to beside.
 * @returns calls an address of the API.
 */
export async function startApi(
  values: string,
  bindings: object = {},
): Promise<(path: string | URL, init?: RequestInit) => Promise<Response>> {
  const get = async (key: string, { type }: { type: "text" | "arrayBuffer" }) => {
    const bytes = await readFile(join(values, encodeURIComponent(key))).catch(() => null);
    return type === "text" ? (bytes?.toString() ?? null) : bytes && new Uint8Array(bytes).buffer;
  };
  const env = { ...bindings, TABLE: { get }, ASSETS: { fetch: async () => new Response(null, { status: 404 }) } };
  const context = { waitUntil() {}, passThroughOnException() {} };
  // By a computed name: the Worker's types are those of another runtime, and checked apart.
  const worker = (await import(new URL("../../worker/index.ts", import.meta.url).href)) as Worker;
  return (path, init) => worker.default.fetch(new Request(new URL(path, "https://respcode.test"), init), env, context);
}
