/** Runs one of the servers on Node in a process of its own, with the table in memory. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Table } from "../codes/model/compile/index.ts";
import { inOneLanguage } from "../codes/model/keys.ts";

export interface NodeServer {
  origin: string;
  stop(): Promise<void>;
}

/** @param name of a file in `servers/`. */
export async function serveOnNode(name: "fastify" | "express" | "http", { version, packs }: Table): Promise<NodeServer> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-node-"));
  for (const [pack, bytes] of packs) {
    if (pack.startsWith("system-") && !pack.endsWith(inOneLanguage(""))) await writeFile(join(folder, pack), bytes);
  }
  const file = fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, folder, version], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = new Promise<never>((_, reject) => child.once("exit", (code) => reject(new Error(`${name} ended with ${code}.`))));
  const origin = await Promise.race([
    ended,
    new Promise<string>((resolve) => child.stdout.once("data", (line) => resolve(String(line).trim()))),
  ]);
  ended.catch(() => {});
  return {
    origin,
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
