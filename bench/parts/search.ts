/** Searches of a warm isolate, and what the first one costs: the index is read, checked and parsed at the first search. */
import { bundle } from "../bundle.ts";
import { cpuOf } from "../cpu.ts";
import { type KvService, startKvService } from "../kv-service.ts";
import { median, quantile } from "../load.ts";
import type { Options } from "../options.ts";
import { QUERIES } from "../queries.ts";
import type { Row } from "../results/shape.ts";
import { stored } from "../table.ts";
import { type Running, serve } from "../workerd.ts";

/** Each query so often in a round. */
const TIMES = 4;
const COLD_ROUNDS_MAX = 7;

const pathOf = (query: string) => `/v1/codes?q=${encodeURIComponent(query)}`;
/** In many systems, so that a page of its results is read from many packs. */
const WIDESPREAD = pathOf("余额不足");
const NOTHING = pathOf("xyzzyx");

export async function search({ rounds }: Options): Promise<Row[]> {
  const kv = await startKvService((await stored()).values);
  try {
    return [...(await warm(kv, rounds)), ...(await cold(kv, Math.min(rounds, COLD_ROUNDS_MAX)))];
  } finally {
    await kv.close();
  }
}

async function warm(kv: KvService, rounds: number): Promise<Row[]> {
  const worker = await start(kv);
  const times: number[] = [];
  for (const query of QUERIES) await timed(worker, pathOf(query));
  const before = await cpuOf(worker.process.pid);
  for (let turn = 0; turn < rounds * TIMES; turn++) for (const query of QUERIES) times.push(await timed(worker, pathOf(query)));
  const after = await cpuOf(worker.process.pid);
  await worker.stop();
  return [
    {
      what: { zh: `热 isolate 的搜索，${QUERIES.length} 种查询`, en: `Search of a warm isolate, ${QUERIES.length} queries` },
      values: { p50_ms: quantile(times, 0.5), p99_ms: quantile(times, 0.99), ...cpu(before, after, times.length) },
    },
  ];
}

async function cold(kv: KvService, rounds: number): Promise<Row[]> {
  const first: [zh: string, en: string, ...paths: string[]][] = [
    ["新 isolate 的首次调用：健康检查", "First call of a fresh isolate: the health check", "/healthz"],
    ["首次搜索，无结果：只读索引", "First search, nothing found: the index alone", "/healthz", NOTHING],
    ["首次搜索，20 个结果", "First search, 20 results", "/healthz", WIDESPREAD],
    ["再次搜索，20 个结果", "The same search again", "/healthz", WIDESPREAD, WIDESPREAD],
  ];
  const rows: Row[] = [];
  for (const [zh, en, ...paths] of first) {
    const last = paths.pop() ?? "";
    const times: number[] = [];
    const spent: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const worker = await start(kv);
      for (const path of paths) await timed(worker, path);
      const before = await cpuOf(worker.process.pid);
      times.push(await timed(worker, last));
      const { cpu_ms } = cpu(before, await cpuOf(worker.process.pid), 1);
      if (cpu_ms !== undefined) spent.push(cpu_ms);
      await worker.stop();
    }
    rows.push({ what: { zh, en }, values: { total_ms: median(times), ...(spent.length > 0 ? { cpu_ms: median(spent) } : {}) } });
  }
  return rows;
}

const start = async (kv: KvService): Promise<Running> => serve({ code: (await bundle()).code, kvPort: kv.port });

/** Milliseconds until the answer is there. */
async function timed({ origin }: Running, path: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(origin + path);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return performance.now() - started;
}

const cpu = (before: number | undefined, after: number | undefined, calls: number): { cpu_ms?: number } =>
  before === undefined || after === undefined ? {} : { cpu_ms: (after - before) / calls };
