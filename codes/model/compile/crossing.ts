/** The cross-system index: one code, all readings. */
import type { Code, Crossing, System } from "../answer.ts";
import { fold, unpadded } from "../normalize.ts";

const NUMERIC = /^[0-9]+$/;

export interface CrossingIndex {
  /** Canonical spelling to its readings, in the order of the systems. */
  crossings: Map<string, Crossing>;
  /** Folded or shortened spelling to the canonical one. */
  aliases: Map<string, string>;
}

/**
 * Collects every spelling that some system uses, with its reading in each system that has it. A short
 * number such as `5` also stands for `05` in a system whose numbers are two digits wide.
 */
export function crossSystems(systems: readonly System[], widths: ReadonlyMap<string, number>): CrossingIndex {
  const exact = new Map<string, Code[]>();
  const aliases = new Map<string, string>();
  for (const system of systems) {
    for (const code of system.codes) {
      const folded = fold(code.code);
      const spelling = aliases.get(folded) ?? code.code;
      aliases.set(folded, spelling);
      exact.set(spelling, [...(exact.get(spelling) ?? []), code]);
    }
  }
  const crossings = new Map<string, Crossing>();
  for (const [spelling, codes] of exact) crossings.set(spelling, crossing(spelling, codes));

  const padded = shortened(exact, widths);
  for (const [short, spellings] of padded) {
    const own = exact.get(short);
    if (own) {
      const more = spellings.flatMap((spelling) =>
        (exact.get(spelling) ?? []).filter((code) => widths.get(code.system) === spelling.length),
      );
      crossings.set(short, crossing(short, [...own, ...more]));
    } else {
      const [best] = spellings.toSorted((a, b) => (exact.get(b)?.length ?? 0) - (exact.get(a)?.length ?? 0));
      if (best) aliases.set(short, best);
    }
  }
  return { crossings, aliases };
}

/** Short number to the zero-padded spellings it may stand for. */
function shortened(exact: Map<string, Code[]>, widths: ReadonlyMap<string, number>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [spelling, codes] of exact) {
    const short = unpadded(spelling);
    if (short === spelling || !NUMERIC.test(spelling)) continue;
    if (codes.some((code) => widths.get(code.system) === spelling.length)) found.set(short, [...(found.get(short) ?? []), spelling]);
  }
  return found;
}

function crossing(query: string, codes: Code[]): Crossing {
  const readings = new Set(codes.map((code) => `${code.outcome} ${code.funds} ${code.retry.policy}`));
  return { query, count: codes.length, ambiguous: readings.size > 1, codes };
}
