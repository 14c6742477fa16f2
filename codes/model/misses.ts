/** What is needed to answer a miss: the spellings of each system, and its rule for codes that it does not list. */
import type { Fallback, System } from "./answer.ts";
import type { Text } from "./words.ts";

export interface MissSystem {
  id: string;
  name: Text;
  width?: number;
  fallback?: Fallback[];
  /** Code and its label, in code order. */
  codes: [code: string, label: Text][];
}

export interface MissIndex {
  systems: MissSystem[];
}

export function indexOf(systems: readonly System[], widths: ReadonlyMap<string, number>): MissIndex {
  return {
    systems: systems.map(({ id, name, fallback, codes }) => ({
      id,
      name,
      ...(widths.has(id) ? { width: widths.get(id) } : {}),
      ...(fallback ? { fallback } : {}),
      codes: codes.map((code) => [code.code, code.label]),
    })),
  };
}
