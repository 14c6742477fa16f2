/**
 * `npm start`: builds what changed, fills the local KV and serves site and API on one port.
 * PORT chooses the port (8787), PERSIST_TO another folder for the local state.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parsePointer } from "../codes/model/keys.ts";
import { build } from "./build.ts";
import { QUIET, run } from "./run.ts";

const port = Number(process.env.PORT ?? 8787);
const state = process.env.PERSIST_TO ?? ".wrangler/state";
const READY_WITHIN = 60_000;

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}
await build();
await fillKv();
const origin = `http://localhost:${port}`;
const server = serve();
await ready(server);
console.log(`
  Respcode is running.

  Open     ${origin}/
  Try      curl ${origin}/v1/systems/unionpay/codes/51
  Stop     Ctrl+C
`);

/** Publishes to the local KV, unless the table that lies there is the one just built. */
async function fillKv(): Promise<void> {
  const version = parsePointer(await readFile("dist/table/pointer.json", "utf8"))?.version;
  const note = `${state}/published`;
  if (version !== undefined && version === (await readFile(note, "utf8").catch(() => undefined))) return;
  await run("node", ["codes/tools/publish.ts", "--persist-to", state]);
  await writeFile(note, version ?? "");
}

function serve(): ChildProcess {
  const args = [
    "dev",
    "--port",
    String(port),
    "--ip",
    "127.0.0.1",
    // Any free one: two that start at the same moment would both take the usual one for free.
    "--inspector-port",
    "0",
    "--persist-to",
    state,
    "--log-level",
    "warn",
    "--show-interactive-dev-session=false",
  ];
  const child = spawn("wrangler", args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...QUIET } });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 0));
  return child;
}

async function ready(server: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_WITHIN;
  while (performance.now() < deadline && server.exitCode === null) {
    const response = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
  console.error(
    `The server did not answer on port ${port} within ${READY_WITHIN / 1000} s. Is the port in use? PORT=8788 npm start uses another.`,
  );
  server.kill();
}
