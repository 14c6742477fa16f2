/** Puts the codes of two or more systems side by side, by reason. */
import type { Funds, Outcome, RetryPolicy, Text } from "../../codes/model/words.ts";
import type { CompactReason, CompactSystem } from "./compact.ts";

export interface Entry {
  code: string;
  label: Text;
  outcome: Outcome;
  funds: Funds;
  retry: RetryPolicy;
  /** Other systems of the comparison in which the same characters have another reason: system to its label there. */
  elsewhere: { system: number; label: Text }[];
}

export interface Line {
  reason: CompactReason;
  /** The codes of each system, in the order of the systems; empty where it has no counterpart. */
  cells: Entry[][];
  /** The codes of the line do not all come to the same outcome, funds and retry policy. */
  differing: boolean;
}

export interface Comparison {
  /** In the order of the reasons; none without a code. */
  lines: Line[];
  /** Lines in which every system has a code. */
  shared: number;
  /** For each system, the lines in which only it has a code. */
  alone: number[];
  /** Spellings that stand for different reasons. */
  clashes: string[];
}

export function compare(systems: readonly CompactSystem[], reasons: readonly CompactReason[]): Comparison {
  const clashes = new Set<string>();
  const spellings = systems.map(({ codes }) => new Map(codes.map((code) => [code[0], code])));
  const lines = reasons.flatMap((reason): Line[] => {
    const cells = systems.map(({ codes }, at) =>
      codes
        .filter((code) => code[3] === reason.id)
        .map(([code, zh, en, , outcome, funds, retry]): Entry => {
          const elsewhere = spellings.flatMap((others, system) => {
            const other = system === at ? undefined : others.get(code);
            return other && other[3] !== reason.id ? [{ system, label: { zh: other[1], en: other[2] } }] : [];
          });
          if (elsewhere.length > 0) clashes.add(code);
          return {
            code,
            label: { zh, en },
            outcome: outcome ?? reason.outcome,
            funds: funds ?? reason.funds,
            retry: retry ?? reason.retry,
            elsewhere,
          };
        }),
    );
    const readings = new Set(cells.flat().map((entry) => `${entry.outcome} ${entry.funds} ${entry.retry}`));
    return readings.size === 0 ? [] : [{ reason, cells, differing: readings.size > 1 }];
  });
  const has = (line: Line, at: number) => (line.cells[at]?.length ?? 0) > 0;
  return {
    lines,
    shared: lines.filter((line) => systems.every((_, at) => has(line, at))).length,
    alone: systems.map((_, at) => lines.filter((line) => has(line, at) && line.cells.flat().length === line.cells[at]?.length).length),
    clashes: [...clashes].sort(),
  };
}
