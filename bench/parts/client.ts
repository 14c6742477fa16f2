/** The npm package: its size, and a lookup in its offline table against a plain Map that holds the same answers. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildClient } from "../../tasks/client.ts";
import type { Row } from "../index.ts";

type Offline = typeof import("../../client/offline.ts");
const run = promisify(execFile);

/** A till's terminal may hang on a slow line, and its flash is small. */
const PACKED_MAX = 1.5e6;
/** What a lookup does beside the Map's own work: it tells the forms of a call apart, and the languages. */
const HOT_MIN = 0.15;
const ROUNDS = 9;
const BATCH = 1_000;

export async function client(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-bench-client-"));
  try {
    await buildClient(folder);
    const offline = (await import(join(folder, "dist/offline.js"))) as Offline;
    return [...(await sizes(folder)), await start(folder), ...speeds(offline)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizes(folder: string): Promise<Row[]> {
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", folder], { maxBuffer: 16 * 1024 * 1024 });
  const [{ size, unpackedSize }] = JSON.parse(stdout) as [{ size: number; unpackedSize: number }];
  const { outputFiles } = await build({
    entryPoints: [join(folder, "dist/index.js")],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
  });
  const bundle = outputFiles[0]?.contents ?? new Uint8Array();
  return [
    {
      what: "npm package, packed",
      measured: `${kilobytes(size)} (${kilobytes(unpackedSize)} unpacked)`,
      budget: `at most ${kilobytes(PACKED_MAX)}`,
      kept: size <= PACKED_MAX,
    },
    {
      what: "its HTTP client in a browser's bundle",
      measured: `${kilobytes(bundle.byteLength)} (${kilobytes(gzipSync(bundle, { level: 9 }).byteLength)} gzipped)`,
      budget: "shown",
      kept: true,
    },
  ];
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toLocaleString("en", { maximumFractionDigits: bytes < 1e5 ? 1 : 0 })} kB`;

/** A process that looks one code up, against one that does nothing. */
async function start(folder: string): Promise<Row> {
  const program = `import { lookup } from ${JSON.stringify(join(folder, "dist/offline-lookup.js"))}; lookup("unionpay:51");`;
  const time = async (code: string) => {
    const started = performance.now();
    await run(process.execPath, ["--input-type=module", "--eval", code]);
    return performance.now() - started;
  };
  const times: [nothing: number, lookup: number][] = [];
  for (let round = 0; round < ROUNDS; round++) times.push([await time(""), await time(program)]);
  const [nothing, lookup] = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))];
  const measured = `${(lookup / nothing).toFixed(1)} (${Math.round(lookup)} of ${Math.round(nothing)} ms)`;
  return { what: "first offline lookup of a process / an empty process", measured, budget: "shown", kept: true };
}

function speeds({ lookup, batch, systems, system }: Offline): Row[] {
  const codes = systems()
    .systems.flatMap(({ id }) => system(id).codes)
    .slice(0, BATCH);
  const refs = codes.map(({ system, code }) => `${system}:${code}`);
  const map = new Map(codes.map((code, at) => [refs[at] as string, code]));
  let found = 0;
  const plain = () => {
    for (const ref of refs) if (map.get(ref)) found++;
  };
  const ratios = {
    hot: ratio(plain, () => {
      for (const ref of refs) if (lookup(ref)) found++;
    }),
    batch: ratio(plain, () => {
      found += batch(refs).length;
    }),
  };
  if (found === 0) throw new Error("Nothing was looked up.");
  return [
    {
      what: "hot offline lookup / plain Map.get",
      measured: ratios.hot.toFixed(2),
      budget: `at least ${HOT_MIN}`,
      kept: ratios.hot >= HOT_MIN,
    },
    {
      what: `offline batch of ${BATCH.toLocaleString("en")} / as many plain Map.get`,
      measured: ratios.batch.toFixed(2),
      budget: "shown",
      kept: true,
    },
  ];
}

/** How much of the speed of the first the second has; the two take turns, so that both meet the same machine. */
function ratio(first: () => void, second: () => void): number {
  const time = (work: () => void) => {
    const started = performance.now();
    for (let i = 0; i < 500; i++) work();
    return performance.now() - started;
  };
  for (const work of [first, second]) time(work);
  return median(Array.from({ length: ROUNDS }, () => time(first) / time(second)));
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
