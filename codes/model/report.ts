/** What the data set holds and how sure it is: counts for the command line and for the coverage page of the site. */
import type { Catalogue } from "./expand.ts";
import type { CodeFiles } from "./schema.ts";

export interface SystemCoverage {
  system: string;
  codes: number;
  high: number;
  medium: number;
  low: number;
  unknownFunds: number;
  noted: number;
  /** Rows that rest on at least one primary source. */
  primary: number;
}

export interface Report {
  systems: SystemCoverage[];
  totals: Omit<SystemCoverage, "system">;
  /** Number of codes by each value of a field, most first. */
  outcomes: [string, number][];
  funds: [string, number][];
  policies: [string, number][];
  reasons: [string, number][];
  confidences: [string, number][];
  kinds: [string, number][];
  sources: { primary: number; secondary: number };
}

export function report(files: CodeFiles, catalogue: Catalogue): Report {
  const codes = catalogue.systems.flatMap((system) => system.codes);
  const systems = catalogue.systems.map(({ id, codes: own }): SystemCoverage => ({ system: id, ...cover(own) }));
  return {
    systems,
    totals: cover(codes),
    outcomes: tally(codes.map((code) => code.outcome)),
    funds: tally(codes.map((code) => code.funds)),
    policies: tally(codes.map((code) => code.retry.policy)),
    reasons: tally(codes.map((code) => code.reason)),
    confidences: tally(codes.map((code) => code.verified.confidence)),
    kinds: tally(catalogue.systems.flatMap((system) => system.codes.map(() => system.kind))),
    sources: {
      primary: files.sources.filter(({ kind }) => kind === "primary").length,
      secondary: files.sources.filter(({ kind }) => kind === "secondary").length,
    },
  };
}

type Codes = Catalogue["systems"][number]["codes"];

function cover(codes: Codes): Omit<SystemCoverage, "system"> {
  const count = (test: (code: Codes[number]) => boolean) => codes.filter(test).length;
  return {
    codes: codes.length,
    high: count(({ verified }) => verified.confidence === "high"),
    medium: count(({ verified }) => verified.confidence === "medium"),
    low: count(({ verified }) => verified.confidence === "low"),
    unknownFunds: count(({ funds }) => funds === "unknown"),
    noted: count(({ note }) => note !== undefined),
    primary: count(({ sources }) => sources.some(({ kind }) => kind === "primary")),
  };
}

function tally(values: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
