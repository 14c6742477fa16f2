/** The npm package: its size, its start, and a lookup in its offline table against a plain Map of the same answers. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { median } from "../load.ts";
import type { Options } from "../options.ts";
import type { Row } from "../results/shape.ts";

const run = promisify(execFile);

/** What makes the package; where it is missing there is nothing to measure. */
const BUILDER = fileURLToPath(new URL("../../tasks/client.ts", import.meta.url));
const KIB = 1024;
/** A till's terminal may hang on a slow line, and its flash is small. */
const PACKED_KIB_MAX = 1_465;
/** What a lookup does beside the Map's own work: it tells the forms of a call apart, and the languages. */
const RATIO_MIN = 0.15;
const CODES = 1_000;
/** Each code so often in a round. */
const TIMES = 500;

interface Answer {
  system: string;
  code: string;
}
interface Offline {
  lookup(ref: string): object;
  batch(refs: readonly string[]): object[];
  systems(): { systems: { id: string }[] };
  system(id: string): { codes: Answer[] };
}

export async function client({ rounds }: Options): Promise<Row[]> {
  if (!existsSync(BUILDER)) return [];
  const folder = await mkdtemp(join(tmpdir(), "respcode-client-"));
  try {
    const { buildClient } = (await import(pathToFileURL(BUILDER).href)) as { buildClient(folder: string): Promise<void> };
    await buildClient(folder);
    const offline = (await import(pathToFileURL(join(folder, "dist/offline.js")).href)) as Offline;
    return [...(await sizes(folder)), await start(folder, rounds), ...speeds(offline, rounds)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizes(folder: string): Promise<Row[]> {
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", folder], { maxBuffer: 16 * KIB * KIB });
  const [{ size, unpackedSize }] = JSON.parse(stdout) as [{ size: number; unpackedSize: number }];
  const entryPoints = [join(folder, "dist/index.js")];
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: "esm", charset: "utf8", write: false });
  const bundle = outputFiles[0]?.contents ?? new Uint8Array();
  return [
    {
      what: { zh: "npm 包", en: "The npm package" },
      values: { kib: unpackedSize / KIB, gzip_kib: size / KIB },
      budget: { measure: "gzip_kib", most: PACKED_KIB_MAX },
    },
    {
      what: { zh: "其中的 HTTP 客户端，打包进网页", en: "Its HTTP client in a browser's bundle" },
      values: { kib: bundle.byteLength / KIB, gzip_kib: gzipSync(bundle, { level: 9 }).byteLength / KIB },
    },
  ];
}

/** A process that looks one code up, against one that does nothing. */
async function start(folder: string, rounds: number): Promise<Row> {
  const program = `import { lookup } from ${JSON.stringify(join(folder, "dist/offline.js"))}; lookup("unionpay:51");`;
  const time = async (code: string) => {
    const started = performance.now();
    await run(process.execPath, ["--input-type=module", "--eval", code]);
    return performance.now() - started;
  };
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await time(program)) - (await time("")));
  return { what: { zh: "进程里的首次离线查询", en: "First offline lookup of a process" }, values: { total_ms: median(times) } };
}

function speeds({ lookup, batch, systems, system }: Offline, rounds: number): Row[] {
  const codes = systems()
    .systems.flatMap(({ id }) => system(id).codes)
    .slice(0, CODES);
  const refs = codes.map(({ system, code }) => `${system}:${code}`);
  const map = new Map(codes.map((code, at) => [refs[at] as string, code as object]));
  const each = (find: (ref: string) => object | undefined) => () => refs.reduce((found, ref) => found + (find(ref) ? 1 : 0), 0);
  const ways = [each((ref) => map.get(ref)), each(lookup), () => batch(refs).length];
  const rates = ways.map((): number[] => []);
  // One round more than is counted, so that each has been compiled.
  for (let round = 0; round <= rounds; round++) {
    ways.forEach((way, at) => {
      const rate = rateOf(way);
      if (round > 0) rates[at]?.push(rate);
    });
  }
  const row = (zh: string, en: string, at: number): Row => ({
    what: { zh, en },
    values: {
      lookups_per_second: median(rates[at] ?? []),
      ratio: median((rates[at] ?? []).map((rate, round) => rate / (rates[0]?.[round] ?? rate))),
    },
  });
  return [
    row("Map.get", "Map.get", 0),
    { ...row("离线查询", "Offline lookup", 1), budget: { measure: "ratio", least: RATIO_MIN } },
    row("离线批量 1,000 个码", "Offline batch of 1,000", 2),
  ];
}

/** Lookups per second. What is found is counted, so that no engine leaves the work out. */
function rateOf(way: () => number): number {
  const started = performance.now();
  let found = 0;
  for (let i = 0; i < TIMES; i++) found += way();
  if (found !== TIMES * CODES) throw new Error(`${TIMES * CODES - found} offline lookups found nothing.`);
  return found / ((performance.now() - started) / 1000);
}
