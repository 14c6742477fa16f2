/** How often ordinary input is taken for a card number: what the API guide says of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsCardNumber } from "../../worker/card-number.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const SAMPLES = 2_000;
const SEED = 20261122;

/** Share of the samples that are refused. */
function rate(ordinary: fc.Arbitrary<string>): number {
  const samples = fc.sample(ordinary, { numRuns: SAMPLES, seed: SEED });
  return samples.filter(holdsCardNumber).length / SAMPLES;
}

describe("ordinary input", () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ["a telephone number", digits(10).map((rest) => `1${rest}`)],
    ["a retrieval reference number", digits(12)],
    ["an order number of 20 digits", digits(20)],
    ["a WeChat Pay order number", digits(23).map((rest) => `42000${rest}`)],
    ["a line of a receipt", fc.tuple(digits(2), digits(6)).map(([code, trace]) => `RESP:${code} 2026/11/22 10:15:30 TRACE ${trace}`)],
    [
      "a line of a log",
      fc.tuple(digits(2), digits(10)).map(([host, order]) => `[2026-11-22 10:15:30.123] 10.0.0.${host} code=51 order=${order}`),
    ],
    [
      "a receipt pasted whole",
      fc
        .tuple(digits(6), digits(12), digits(5))
        .map(([trace, rrn, amount]) => `RESP:51\n2026/11/22 10:15:30\nTRACE:${trace}\nREF:${rrn}\nAMT:${amount}`),
    ],
    [
      "codes in a row",
      fc.array(fc.constantFrom("00", "05", "12", "51", "54", "68", "91", "N7"), { maxLength: 6 }).map((codes) => codes.join(", ")),
    ],
    [
      "a batch of codes",
      fc.array(digits(2), { maxLength: 50 }).map((codes) => JSON.stringify({ lookups: codes.map((code) => ({ system: "visa", code })) })),
    ],
    ["seconds since 1970", fc.integer({ min: 1_500_000_000, max: 2_000_000_000 }).map(String)],
  ])("%s always passes", (_, ordinary) => {
    expect(rate(ordinary)).toBe(0);
  });

  it.each<[string, fc.Arbitrary<string>]>([
    ["milliseconds since 1970", fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 }).map(String)],
    ["an order number of 16 digits", digits(16)],
    ["a Chinese telephone number with its country code", digits(10).map((rest) => `+86 1${rest}`)],
  ])("%s is refused about one time in ten, as the check digit has it", (_, ordinary) => {
    expect(rate(ordinary)).toBeGreaterThan(0.07);
    expect(rate(ordinary)).toBeLessThan(0.13);
  });
});
