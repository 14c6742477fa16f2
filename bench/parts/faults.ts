/**
 * Lookups without pause while KV is broken in every way that is known, and while versions are published. Each
 * answer must be there, and must be whole: of the version that it names.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { FORMAT, POINTER_KEY } from "../../codes/model/keys.ts";
import { bundle } from "../bundle.ts";
import type { Row } from "../index.ts";
import { type KvService, startKvService } from "../kv-service.ts";
import { shipped, stored } from "../table.ts";
import { type Running, serve } from "../workerd.ts";

const CLIENTS = 16;
/** Long enough for the pointer to go stale and be read again. */
const PHASE = 30_000;
const PATHS = [
  "/v1/systems/unionpay/codes/51",
  "/v1/systems/visa/codes/N7",
  "/v1/codes/51",
  "/v1/systems/stripe/codes/insufficient_funds?lang=zh",
  "/v1/reasons/approved",
];
const MARK = "of the second version";

type Fault = [name: string, set: (kv: KvService) => void];

const FAULTS: Fault[] = [
  ["all reads fail", (kv) => Object.assign(kv, { failing: true })],
  ["all reads take 5 s", (kv) => Object.assign(kv, { delay: 5_000 })],
  ["the pointer leads to a version that is not there", (kv) => Object.assign(kv, { instead: pointingNowhere })],
  ["every value is garbage", (kv) => Object.assign(kv, { instead: () => "garbage" })],
];

export async function faults(): Promise<Row[]> {
  const [first, second] = await Promise.all([stored(), stored(MARK)]);
  const { code } = await bundle();
  const kv = await startKvService(new Map([...second.values, ...first.values]));
  const assets = await startKvService(shipped(first.table));
  const rows: Row[] = [];
  const isMixed = (version: string | null, body: string) => body.includes(MARK) !== (version === second.table.version);
  try {
    for (const [name, set] of FAULTS) {
      set(kv);
      const fresh = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
      rows.push(await phase(`${name}: fresh isolate`, fresh, PHASE / 3, isMixed));
      mend(kv);
      await fresh.stop();
      const warm = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
      await Promise.all(PATHS.map((path) => fetch(warm.origin + path).then((response) => response.arrayBuffer())));
      set(kv);
      rows.push(await phase(`${name}: isolate that has a version`, warm, PHASE, isMixed));
      mend(kv);
      await warm.stop();
    }
    const worker = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
    const publishing = publishInTurns(kv, [second.values, first.values]);
    rows.push(await phase("publishes in turns", worker, 2 * PHASE, isMixed));
    await publishing;
    await worker.stop();
  } finally {
    await Promise.all([kv.close(), assets.close()]);
  }
  return rows;
}

function mend(kv: KvService): void {
  Object.assign(kv, { failing: false, delay: 0, instead: undefined });
}

function pointingNowhere(key: string): string | undefined {
  if (key !== POINTER_KEY) return undefined;
  return JSON.stringify({
    format: FORMAT,
    version: "0123456789abcdef",
    published: "",
    counts: {},
    packs: ["system-unionpay", "system-visa", "index", "reasons"],
  });
}

/** Moves the pointer between two versions, as a publish and a rollback do. */
async function publishInTurns(kv: KvService, versions: Map<string, Uint8Array | string>[]): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await sleep(PHASE / 2.5);
    const pointer = versions[turn % versions.length]?.get(POINTER_KEY);
    if (pointer) kv.values.set(POINTER_KEY, pointer);
  }
}

async function phase(
  what: string,
  worker: Running,
  duration: number,
  isMixed: (version: string | null, body: string) => boolean,
): Promise<Row> {
  const until = performance.now() + duration;
  let answers = 0;
  let failed = 0;
  let mixed = 0;
  let slowest = 0;
  const versions = new Set<string>();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let turn = client; performance.now() < until; turn++) {
        const started = performance.now();
        const response = await fetch(worker.origin + PATHS[turn % PATHS.length]);
        const body = await response.text();
        const version = response.headers.get("table-version");
        answers++;
        slowest = Math.max(slowest, performance.now() - started);
        if (!response.ok) failed++;
        // The reasons carry no row, so they cannot tell which version they are of.
        else if (!response.url.includes("/reasons/") && isMixed(version, body)) mixed++;
        versions.add(version ?? "");
      }
    }),
  );
  return {
    what: `KV broken under load, ${what}`,
    measured: `${answers} answers of ${versions.size} version${versions.size === 1 ? "" : "s"}, ${failed} failed, ${mixed} mixed, slowest ${slowest.toFixed(0)} ms`,
    budget: "0 failed, 0 mixed",
    kept: failed === 0 && mixed === 0,
  };
}
