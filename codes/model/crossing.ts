/** One code, all readings: which spellings stand for each other across systems. */
import type { Code, CodeRef, Crossing } from "./answer.ts";
import { fold, unpadded } from "./normalize.ts";

const NUMERIC = /^[0-9]+$/;

export interface Spellings<T> {
  /** Canonical spelling to its readings, in the order of the systems. */
  readings: Map<string, T[]>;
  /** Folded or shortened spelling to the canonical one. */
  aliases: Map<string, string>;
}

/**
 * Collects every spelling that some system uses, with its reading in each system that has it. A short
 * number such as `5` also stands for `05` in a system whose numbers are two digits wide.
 */
export function crossSpellings<T extends CodeRef>(
  systems: readonly { codes: readonly T[] }[],
  widths: ReadonlyMap<string, number>,
): Spellings<T> {
  const exact = new Map<string, T[]>();
  const aliases = new Map<string, string>();
  for (const system of systems) {
    for (const code of system.codes) {
      const folded = fold(code.code);
      const spelling = aliases.get(folded) ?? code.code;
      aliases.set(folded, spelling);
      const known = exact.get(spelling);
      if (known) known.push(code);
      else exact.set(spelling, [code]);
    }
  }
  const readings = new Map(exact);

  const padded = shortened(exact, widths);
  for (const [short, spellings] of padded) {
    const own = exact.get(short);
    if (own) {
      const more = spellings.flatMap((spelling) =>
        (exact.get(spelling) ?? []).filter((code) => widths.get(code.system) === spelling.length),
      );
      readings.set(short, [...own, ...more]);
    } else {
      const [best] = spellings.toSorted((a, b) => (exact.get(b)?.length ?? 0) - (exact.get(a)?.length ?? 0));
      if (best) aliases.set(short, best);
    }
  }
  return { readings, aliases };
}

/** Short number to the zero-padded spellings it may stand for. */
function shortened<T extends CodeRef>(exact: Map<string, T[]>, widths: ReadonlyMap<string, number>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [spelling, codes] of exact) {
    const short = unpadded(spelling);
    if (short === spelling || !NUMERIC.test(spelling)) continue;
    if (codes.some((code) => widths.get(code.system) === spelling.length)) found.set(short, [...(found.get(short) ?? []), spelling]);
  }
  return found;
}

/** The readings as they are answered. */
export function crossing(query: string, codes: Code[]): Crossing {
  const readings = new Set(codes.map((code) => `${code.outcome} ${code.funds} ${code.retry.policy}`));
  return { query, count: codes.length, ambiguous: readings.size > 1, codes };
}
