/** Runs a Worker in bare `workerd serve`: `wrangler dev` puts a proxy in front that costs most of the throughput. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../test/support/free-port.ts";

export interface Running {
  origin: string;
  process: ChildProcess;
  /** Port of the inspector, if one was asked for. */
  inspectorPort: number | undefined;
  stop(): Promise<void>;
}

export interface WorkerSource {
  /** The bundle, one ES module. */
  code: string;
  /** Port of the service behind the KV binding `TABLE`. */
  kvPort?: number;
  /** Port of the service behind `ASSETS`; without one it is the same, which knows no assets. */
  assetsPort?: number;
  /** Opens the inspector, which tells the memory of the isolate. */
  inspect?: boolean;
}

/** Path of the binary; the package has no types. */
const workerd = (createRequire(import.meta.url)("workerd") as { default: string }).default;

const COMPATIBILITY_DATE = "2026-10-01";

export async function serve({ code, kvPort, assetsPort = kvPort, inspect = false }: WorkerSource): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-bench-"));
  const port = await freePort();
  await writeFile(join(folder, "worker.js"), code);
  if (inspect) await writeFile(join(folder, "inspected.js"), INSPECTED);
  await writeFile(join(folder, "config.capnp"), config({ port, kvPort, assetsPort, inspect }));
  const inspectorPort = inspect ? await freePort() : undefined;
  const inspecting = inspectorPort ? [`--inspector-addr=127.0.0.1:${inspectorPort}`] : [];
  // The log lines of the Worker are not shown; what it complains of is.
  const child = spawn(workerd, ["serve", ...inspecting, join(folder, "config.capnp")], { stdio: ["ignore", "ignore", "inherit"] });
  const origin = `http://127.0.0.1:${port}`;
  await answering(port);
  return {
    origin,
    process: child,
    inspectorPort,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Address at which a Worker with an inspector collects its garbage; the inspector itself cannot ask for it. */
export const COLLECT_PATH = "/collect-garbage";

const INSPECTED = `import worker from "./worker";
export default {
  fetch(request, env, context) {
    if (!request.url.endsWith("${COLLECT_PATH}")) return worker.fetch(request, env, context);
    gc();
    return new Response();
  },
};
`;

interface Ports {
  port: number;
  kvPort: number | undefined;
  assetsPort: number | undefined;
  inspect: boolean;
}

function config({ port, kvPort, assetsPort, inspect }: Ports): string {
  const external = (name: string, at: number) => `, (name = "${name}", external = (address = "127.0.0.1:${at}", http = ()))`;
  const services = kvPort && assetsPort ? external("kv", kvPort) + external("assets", assetsPort) : "";
  const bindings = kvPort ? `, bindings = [(name = "TABLE", kvNamespace = "kv"), (name = "ASSETS", service = "assets")]` : "";
  const entry = inspect ? `(name = "inspected", esModule = embed "inspected.js"), ` : "";
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (${inspect ? `\n  v8Flags = ["--expose-gc"],` : ""}
  services = [(name = "main", worker = .main)${services}],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [${entry}(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "${COMPATIBILITY_DATE}"${bindings}
);
`;
}

/** Waits for the socket, without making a request: the first one is measured. */
async function answering(port: number): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (open) return;
    await sleep(25);
  }
  throw new Error(`workerd did not listen on port ${port}.`);
}
