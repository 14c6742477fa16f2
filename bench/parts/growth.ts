/** The table made 10 and 100 times larger: what stays as it is, what grows with it, and where it no longer fits. */
import { crossingPack } from "../../codes/model/keys.ts";
import { apiPath } from "../../codes/model/links.ts";
import { fold, unpadded } from "../../codes/model/normalize.ts";
import { bundle } from "../bundle.ts";
import { memoryOf } from "../cpu.ts";
import { type GrownTable, grow } from "../grown-table.ts";
import { isolateMemory } from "../isolate.ts";
import { type KvService, startKvService } from "../kv-service.ts";
import { compare, median, type Target } from "../load.ts";
import type { Options } from "../options.ts";
import { QUERIES } from "../queries.ts";
import type { Row } from "../results/shape.ts";
import { type Stored, stored } from "../table.ts";
import { type Running, serve } from "../workerd.ts";
import { PATH } from "./hot-lookup.ts";

const FACTORS = [1, 10, 100];
const MIB = 1024 * 1024;
/** Longest value that KV stores. */
const KV_VALUE_MAX = 25 * MIB;
/** Memory that Cloudflare gives an isolate. */
const ISOLATE_MIB = 128;

interface Grown extends GrownTable {
  factor: number;
  kv: KvService;
  worker: Running;
}

export async function growth(options: Options): Promise<Row[]> {
  const { table } = await stored();
  const { code } = await bundle();
  const grown: Grown[] = [];
  for (const factor of FACTORS) {
    const larger = await grow(table, factor);
    const kv = await startKvService(larger.values);
    grown.push({ ...larger, factor, kv, worker: await serve({ code, kvPort: kv.port, inspect: true }) });
  }
  try {
    const targets = Object.fromEntries(grown.map(({ factor, worker }): [string, Target] => [`x${factor}`, { url: worker.origin + PATH }]));
    const rates = await compare(targets, options);
    const rows: Row[] = [];
    for (const one of grown) {
      const { perSecond, ratio } = rates[`x${one.factor}`] ?? { perSecond: 0, ratio: 0 };
      rows.push({
        what: { zh: `${one.factor} 倍：查一个码`, en: `${one.factor}×: one code` },
        values: { codes: one.codes, per_second: perSecond, ratio, ...(await memory(one.worker)) },
      });
    }
    for (const one of grown) rows.push(await searching(one));
    return [...rows, await everything(await stored(), code)];
  } finally {
    await Promise.all(grown.flatMap(({ worker, kv }) => [worker.stop(), kv.close()]));
  }
}

/** The index is one value: where KV cannot store it, a search is not tried. */
async function searching({ factor, codes, sizes, worker }: Grown): Promise<Row> {
  const values = { codes, index_mib: sizes.search / MIB, crossing_mib: sizes.crossing / MIB };
  const what = { zh: `${factor} 倍：搜索`, en: `${factor}×: search` };
  if (sizes.search > KV_VALUE_MAX) {
    return {
      what: { zh: `${what.zh}（索引超过 KV 单值上限 25 MiB）`, en: `${what.en} (the index is beyond KV's 25 MiB a value)` },
      values,
    };
  }
  // In one system, since the packs of the copies are not there.
  const search = (query: string) => timed(`${worker.origin}/v1/codes?system=unionpay&q=${encodeURIComponent(query)}`);
  const first = await search(QUERIES[0]);
  const times: number[] = [];
  for (const query of QUERIES) times.push(await search(query));
  return { what, values: { ...values, total_ms: first, p50_ms: median(times), ...(await memory(worker)) } };
}

/** The most that an isolate holds of one version: every pack, and the index parsed. */
async function everything({ table, values }: Stored, code: string): Promise<Row> {
  const kv = await startKvService(values);
  const worker = await serve({ code, kvPort: kv.port, inspect: true });
  try {
    const paths = ["/v1/systems", "/v1/reasons", ...table.catalogue.systems.map(({ id }) => `/v1/systems/${id}`), ...crossings(table)];
    for (const path of paths) for (const query of ["", "?lang=zh"]) await timed(worker.origin + path + query);
    await timed(`${worker.origin}/v1/codes?q=51`);
    return {
      what: { zh: "1 倍：读过全部数据的 isolate", en: "1×: an isolate that has read everything" },
      values: await memory(worker),
      budget: { measure: "isolate_mib", most: ISOLATE_MIB },
    };
  } finally {
    await Promise.all([worker.stop(), kv.close()]);
  }
}

/** An address in each pack that has codes in all systems. */
function crossings({ catalogue }: Stored["table"]): string[] {
  const spellings = catalogue.systems.flatMap(({ codes }) => codes.map(({ code }) => code));
  const byPack = new Map(spellings.map((code) => [crossingPack(unpadded(fold(code))), code]));
  return [...byPack.values()].map((code) => apiPath.crossing(code));
}

async function memory(worker: Running): Promise<Row["values"]> {
  const rss = await memoryOf(worker.process.pid);
  return { isolate_mib: await isolateMemory(worker), ...(rss === undefined ? {} : { rss_mib: rss }) };
}

/** Milliseconds until the answer is there. */
async function timed(url: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return performance.now() - started;
}
