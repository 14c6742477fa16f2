/** Starts the product as `npm start` does, on a port and with a local KV of its own, once for all end-to-end tests. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";

declare module "vitest" {
  interface ProvidedContext {
    origin: string;
    state: string;
    log: string;
  }
}

/** The build comes before, when it is due. */
const READY_WITHIN = 180_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = await mkdtemp(join(tmpdir(), "respcode-e2e-"));
  const log = join(state, "server.log");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { createWriteStream } = await import("node:fs");
  const output = createWriteStream(log);
  const child = spawn("node", ["tasks/start.ts"], {
    env: { ...process.env, PORT: String(port), PERSIST_TO: state },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  await ready(origin, child, log);
  project.provide("origin", origin);
  project.provide("state", state);
  project.provide("log", log);
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    await rm(state, { recursive: true, force: true });
  };
}

async function ready(origin: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN;
  while (performance.now() < deadline && child.exitCode === null) {
    if ((await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) return;
    await sleep(250);
  }
  throw new Error(`The product did not start; see ${log}.`);
}
