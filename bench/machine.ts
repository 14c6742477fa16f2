/** On what it was measured. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { dirname, join } from "node:path";
import type { Results } from "./results/shape.ts";

const GIB = 1024 ** 3;
const PACKAGES = ["workerd", "hono", "fastify", "express", "autocannon"];

export function machine(): Results["machine"] {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory_gib: Math.round(totalmem() / GIB),
    os: `${platform()} ${release()} ${arch()}`,
  };
}

/** Versions of all that is compared. */
export async function versions(): Promise<Results["versions"]> {
  const found = await Promise.all(PACKAGES.map(async (name) => [name, await versionOf(name)] as const));
  return { node: process.versions.node, ...Object.fromEntries(found) };
}

/** Some packages do not let their manifest be imported, so it is read from where the package lies. */
async function versionOf(name: string): Promise<string> {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    const text = await readFile(join(folder, name, "package.json"), "utf8").catch(() => undefined);
    if (text) return (JSON.parse(text) as { version: string }).version;
  }
  throw new Error(`The package ${name} is not installed in ${dirname(folders[0] ?? ".")}; npm ci installs it.`);
}
