/** The first answer of a fresh isolate, with a KV that takes its time: how often it waits for KV, and how long it takes. */
import { bundle } from "../bundle.ts";
import { startKvService } from "../kv-service.ts";
import { median } from "../load.ts";
import type { Options } from "../options.ts";
import type { Row } from "../results/shape.ts";
import { shipped, stored } from "../table.ts";
import { serve } from "../workerd.ts";
import { PATH } from "./hot-lookup.ts";

/** Milliseconds: KV near the caller, usual, and far. */
const DELAYS = [10, 50, 200];
const ROUNDS_MAX = 5;
const WAITS_MAX = 2;
const PATHS: [zh: string, en: string, path: string][] = [
  ["一个码", "one code", PATH],
  ["一个码在所有体系", "one code in all systems", "/v1/codes/51"],
];

export async function coldStart({ rounds }: Options): Promise<Row[]> {
  const { table, values } = await stored();
  const { code } = await bundle();
  const kv = await startKvService(values);
  const assets = await startKvService(shipped(table));
  const rows: Row[] = [];
  for (const delay of DELAYS) {
    kv.delay = delay;
    for (const [zh, en, path] of PATHS) {
      const times: number[] = [];
      let waits = 0;
      for (let round = 0; round < Math.min(rounds, ROUNDS_MAX); round++) {
        const worker = await serve({ code, kvPort: kv.port, assetsPort: assets.port });
        kv.reads.length = 0;
        const started = performance.now();
        const response = await fetch(worker.origin + path);
        await response.arrayBuffer();
        times.push(performance.now() - started);
        if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
        const reads = kv.reads.map(({ at }) => at);
        waits = Math.max(waits, sequential(reads, delay));
        await worker.stop();
      }
      rows.push({
        what: { zh: `KV ${delay} ms，${zh}`, en: `KV at ${delay} ms: ${en}` },
        values: { kv_waits: waits, total_ms: median(times) },
        budget: { measure: "kv_waits", most: WAITS_MAX },
      });
    }
  }
  await Promise.all([kv.close(), assets.close()]);
  return rows;
}

/** How many reads came one after another: a read within the delay of the one before ran beside it. */
function sequential(times: number[], delay: number): number {
  let waits = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of times) {
    if (at - last < delay * 0.9) continue;
    waits++;
    last = at;
  }
  return waits;
}
