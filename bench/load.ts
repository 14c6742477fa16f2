/** Requests per second, measured side by side so that whatever the machine is doing meets all alike. */
import autocannon from "autocannon";
import type { Options } from "./options.ts";

const CONNECTIONS = 32;
const ROUND_SECONDS = 1;

/** What is called. */
export interface Target {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  connections?: number;
}

/** One target measured against the first. */
export interface Rate {
  perSecond: number;
  /** Median of the ratios of all rounds. */
  ratio: number;
}

/** Measures the targets in turns; a round's ratio compares bursts that ran within seconds of each other. */
export async function compare<K extends string>(targets: Record<K, Target>, { rounds }: Options): Promise<Record<K, Rate>> {
  const names = Object.keys(targets) as K[];
  const [base] = names;
  if (base === undefined) throw new Error("There is nothing to compare.");
  const bursts = {} as Record<K, number[]>;
  for (const name of names) {
    await burst(targets[name]);
    bursts[name] = [];
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) bursts[name].push(await burst(targets[name]));
  }
  const rateOf = (name: K): Rate => ({
    perSecond: median(bursts[name]),
    ratio: median(bursts[name].map((perSecond, round) => perSecond / (bursts[base][round] ?? perSecond))),
  });
  return Object.fromEntries(names.map((name) => [name, rateOf(name)])) as Record<K, Rate>;
}

/** Calls without pause for a moment; the requests per second. */
async function burst(target: Target): Promise<number> {
  return (await fire(target, { duration: ROUND_SECONDS })).requests.average;
}

/** Calls so many times, without pause. */
export async function call(target: Target, times: number): Promise<void> {
  await fire(target, { amount: times });
}

/** @throws {Error} if anything comes back but 2xx, and 304 for a target that names an entity tag. */
async function fire({ connections = CONNECTIONS, ...target }: Target, length: { duration: number } | { amount: number }) {
  const result = await autocannon({ ...target, ...length, connections });
  const unchanged = target.headers?.["if-none-match"] === undefined ? 0 : result["3xx"];
  const wrong = result.non2xx - unchanged;
  if (wrong > 0 || result.errors > 0) throw new Error(`${target.url}: ${wrong} answers were not 2xx, ${result.errors} failed.`);
  return result;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The value below which the share of the numbers lies. @param share 0 to 1 */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place % 1);
}
