/** Cloudflare's KV, through `wrangler kv`, which brings the login and the retries. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Kv, Pair } from "./kv.ts";

const run = promisify(execFile);
/** Output of the largest read: a few packs of some hundred KiB each. */
const OUTPUT_MAX = 256 * 1024 * 1024;

export async function remoteKv({ environment }: { environment?: string | undefined } = {}): Promise<Kv> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-publish-"));
  const target = ["--binding", "TABLE", "--remote", ...(environment ? ["--env", environment] : [])];
  const wrangler = async (...args: string[]) => (await run("wrangler", ["kv", ...args, ...target], { maxBuffer: OUTPUT_MAX })).stdout;
  const file = async (value: unknown) => {
    const path = join(folder, "batch.json");
    await writeFile(path, JSON.stringify(value));
    return path;
  };
  return {
    name: `KV (Cloudflare${environment ? `, ${environment}` : ""})`,
    async read(keys) {
      const stored = new Set(await list(wrangler, keys));
      return Promise.all(keys.map((key) => (stored.has(key) ? wrangler("key", "get", key, "--text") : null)));
    },
    async write(pairs: readonly Pair[]) {
      await wrangler("bulk", "put", await file(pairs));
    },
    async remove(keys) {
      if (keys.length > 0) await wrangler("bulk", "delete", await file(keys), "--force");
    },
    list: (prefix) => listAll(wrangler, prefix),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

type Wrangler = (...args: string[]) => Promise<string>;

/** Which of the keys exist: a missing key and a failed call look alike to `key get`. */
async function list(wrangler: Wrangler, keys: readonly string[]): Promise<string[]> {
  const prefixes = new Set(keys.map((key) => key.slice(0, key.lastIndexOf(":") + 1) || key));
  return (await Promise.all([...prefixes].map((prefix) => listAll(wrangler, prefix)))).flat();
}

async function listAll(wrangler: Wrangler, prefix: string): Promise<string[]> {
  const names = JSON.parse(await wrangler("key", "list", "--prefix", prefix)) as { name: string }[];
  return names.map(({ name }) => name);
}
