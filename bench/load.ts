/** Requests per second, measured side by side so that whatever the machine is doing meets both alike. */
import autocannon from "autocannon";

const CONNECTIONS = 32;
const ROUNDS = 15;
const ROUND_SECONDS = 1;

/** One address measured against the first: requests per second, and the median of the ratios of all rounds. */
export interface Rate {
  perSecond: number;
  ratio: number;
}

/** Measures the addresses in turns; a round's ratio compares bursts that ran within seconds of each other. */
export async function compare(urls: Record<string, string>): Promise<Record<string, Rate>> {
  const names = Object.keys(urls);
  const rounds: Record<string, number>[] = [];
  for (const url of Object.values(urls)) await burst(url);
  for (let round = 0; round < ROUNDS; round++) {
    const rates: Record<string, number> = {};
    for (const name of round % 2 === 0 ? names : names.toReversed()) rates[name] = await burst(urls[name] ?? "");
    rounds.push(rates);
  }
  const base = names[0] ?? "";
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        perSecond: median(rounds.map((rates) => rates[name] ?? 0)),
        ratio: median(rounds.map((rates) => (rates[name] ?? 0) / (rates[base] ?? 1))),
      },
    ]),
  );
}

async function burst(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: ROUND_SECONDS });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  return result.requests.average;
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
