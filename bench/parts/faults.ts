/**
 * Lookups without pause while KV is broken in every way that is known, and while versions are published. Each
 * answer must be there, and must be whole: of the version that it names.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Text } from "../../codes/model/words.ts";
import { bundle } from "../bundle.ts";
import { FAULTS, mend, publish } from "../kv-faults.ts";
import { type KvService, startKvService } from "../kv-service.ts";
import type { Row } from "../results/shape.ts";
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

export async function faults(): Promise<Row[]> {
  const [first, second] = await Promise.all([stored(), stored(MARK)]);
  const { code } = await bundle();
  const kv = await startKvService(new Map([...second.values, ...first.values]));
  const assets = await startKvService(shipped(first.table));
  const rows: Row[] = [];
  const isMixed = (version: string | null, body: string) => body.includes(MARK) !== (version === second.table.version);
  try {
    for (const { name, set } of FAULTS) {
      set(kv);
      const fresh = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
      rows.push(await phase({ zh: `${name.zh}，新 isolate`, en: `${name.en}: fresh isolate` }, fresh, PHASE / 3, isMixed));
      mend(kv);
      await fresh.stop();
      const warm = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
      await Promise.all(PATHS.map((path) => fetch(warm.origin + path).then((response) => response.arrayBuffer())));
      set(kv);
      rows.push(await phase({ zh: `${name.zh}，已有版本的 isolate`, en: `${name.en}: isolate that has a version` }, warm, PHASE, isMixed));
      mend(kv);
      await warm.stop();
    }
    const worker = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
    const publishing = publishInTurns(kv, [second.values, first.values]);
    rows.push(await phase({ zh: "轮流发布两个版本", en: "two versions are published in turns" }, worker, 2 * PHASE, isMixed));
    await publishing;
    await worker.stop();
  } finally {
    await Promise.all([kv.close(), assets.close()]);
  }
  return rows;
}

/** Moves the pointer between two versions, as a publish and a rollback do. */
async function publishInTurns(kv: KvService, versions: Map<string, Uint8Array | string>[]): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await sleep(PHASE / 2.5);
    publish(kv, versions[turn % versions.length] ?? new Map());
  }
}

async function phase(
  what: Text,
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
    what,
    values: { answers, versions: versions.size, failed_or_wrong: failed + mixed, slowest_ms: slowest },
    budget: { measure: "failed_or_wrong", most: 0 },
  };
}
