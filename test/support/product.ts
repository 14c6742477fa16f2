/**
 * Starts the product as `npm start` does, on a port and with a local KV of its own, once for all end-to-end tests;
 * with API_URL set, the tests call that deployment instead, and those that need to look inside are left out.
 */
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
    /** Whether a deployment is tested: its log cannot be read, and nothing may be published to it. */
    deployed: boolean;
  }
}

/** The build comes before, when it is due. */
const READY_WITHIN = 180_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const deployment = process.env.API_URL;
  project.provide("deployed", deployment !== undefined);
  if (deployment !== undefined) {
    await answering(deployment);
    project.provide("origin", new URL(deployment).origin);
    project.provide("state", "");
    project.provide("log", "");
    return async () => {};
  }
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

async function answering(deployment: string): Promise<void> {
  const health = await fetch(new URL("/healthz", deployment)).catch(() => undefined);
  if (!health?.ok)
    throw new Error(`API_URL is ${deployment}, whose /healthz ${health ? `answers ${health.status}` : "cannot be reached"}.`);
}
