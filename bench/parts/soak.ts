/**
 * Minutes of lookups without pause while KV breaks and recovers in every known way and versions are published in
 * between, even while it is broken. Every answer must be, byte by byte, what a calm isolate of one version answers.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { bundle } from "../bundle.ts";
import { FAULTS, mend, publish } from "../kv-faults.ts";
import { startKvService } from "../kv-service.ts";
import type { Options } from "../options.ts";
import type { Row } from "../results/shape.ts";
import { type Stored, shipped, stored } from "../table.ts";
import { type Running, serve } from "../workerd.ts";

const CLIENTS = 16;
const MINUTE = 60_000;
/** Long enough for the pointer to go stale and be read again, in both states. */
const BROKEN = 12_000;
const WELL = 12_000;
/** A call that was begun is answered by then. */
const DRAIN = 5_000;
const MARK = "of the second version";

const PATHS = [
  "/v1/systems/unionpay/codes/51",
  "/v1/systems/unionpay/codes/RESP:5",
  "/v1/systems/visa/codes/N7",
  "/v1/systems/visa/codes/ZZ9",
  "/v1/systems/stripe/codes/insufficient_funds?lang=zh",
  "/v1/systems/stripe",
  "/v1/codes/51",
  "/v1/codes?q=expired+card&limit=5",
  "/v1/lookups?code=unionpay:68&code=visa:05&code=nobody:1",
  "/v1/systems/unionpay/codes/51/equivalents?to=stripe",
  "/v1/reasons/approved",
  "/v1/nothing",
];

export async function soak({ minutes }: Options): Promise<Row[]> {
  const [first, second] = await Promise.all([stored(), stored(MARK)]);
  const { code } = await bundle();
  const expected = await Promise.all([calm(code, first), calm(code, second)]);
  const kv = await startKvService(new Map([...second.values, ...first.values]));
  const assets = await startKvService(shipped(first.table));
  const start = () => serve({ code, kvPort: kv.port, assetsPort: assets.port });
  const steady = await start();
  let fresh = await start();
  const until = performance.now() + minutes * MINUTE;
  const over = () => performance.now() >= until;
  const calling = call(() => [steady, fresh], over, expected);
  try {
    for (let turn = 0; !over(); turn++) {
      // One isolate lives through all; another begins in the middle of each fault.
      const [fault, old] = [FAULTS[turn % FAULTS.length], fresh];
      fault?.set(kv);
      fresh = await start();
      await sleep(Math.min(DRAIN, BROKEN));
      await old.stop();
      if (turn % 2 === 1) publish(kv, turn % 4 === 1 ? second.values : first.values);
      await sleep(BROKEN - DRAIN);
      mend(kv);
      if (turn % 2 === 0) publish(kv, turn % 4 === 0 ? second.values : first.values);
      await sleep(WELL);
    }
    const { answers, wrong, versions, slowest, sample } = await calling;
    if (sample) console.error(`The first wrong answer: ${sample}`);
    return [
      {
        what: { zh: `${minutes} 分钟，KV 时坏时好，其间发布`, en: `${minutes} minutes, KV breaking and recovering, with publishes` },
        values: { answers, versions, failed_or_wrong: wrong, slowest_ms: slowest },
        budget: { measure: "failed_or_wrong", most: 0 },
      },
    ];
  } finally {
    await Promise.all([steady.stop(), fresh.stop(), kv.close(), assets.close()]);
  }
}

/** What an isolate that nothing disturbs answers. */
type Expected = { version: string; answers: Map<string, string> };

async function calm(code: string, { table, values }: Stored): Promise<Expected> {
  const kv = await startKvService(values);
  const worker = await serve({ code, kvPort: kv.port });
  const answers = new Map<string, string>();
  for (const path of PATHS) answers.set(path, (await ask(worker, path)).answer);
  await Promise.all([worker.stop(), kv.close()]);
  return { version: table.version, answers };
}

async function ask({ origin }: Running, path: string): Promise<{ answer: string; version: string | null }> {
  const response = await fetch(origin + path);
  return {
    answer: `${response.status} ${response.headers.get("etag")} ${await response.text()}`,
    version: response.headers.get("table-version"),
  };
}

async function call(workers: () => Running[], over: () => boolean, expected: Expected[]) {
  const versions = new Set<string>();
  const tally = { answers: 0, wrong: 0, slowest: 0, sample: "" };
  const client = async (_: unknown, number: number) => {
    for (let turn = number; !over(); turn++) {
      const path = PATHS[turn % PATHS.length] as string;
      const alive = workers();
      const worker = alive[Math.floor(turn / PATHS.length) % alive.length] as Running;
      const started = performance.now();
      const { answer, version } = await ask(worker, path).catch((error) => ({ answer: String(error), version: null }));
      tally.answers++;
      tally.slowest = Math.max(tally.slowest, performance.now() - started);
      if (version) versions.add(version);
      // A refusal names no version; it must be that of either.
      const right = expected.some((one) => (version === null || version === one.version) && one.answers.get(path) === answer);
      if (right) continue;
      tally.wrong++;
      tally.sample ||= `${path} at version ${version}: ${answer.slice(0, 300)}`;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { ...tally, versions: versions.size };
}
