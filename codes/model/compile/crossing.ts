/** The cross-system index: one code, all readings. */
import type { Crossing, System } from "../answer.ts";
import { crossing, crossSpellings } from "../crossing.ts";

export interface CrossingIndex {
  /** Canonical spelling to its readings, in the order of the systems. */
  crossings: Map<string, Crossing>;
  /** Folded or shortened spelling to the canonical one. */
  aliases: Map<string, string>;
}

/** Every reading of every spelling, as it is answered. */
export function crossSystems(systems: readonly System[], widths: ReadonlyMap<string, number>): CrossingIndex {
  const { readings, aliases } = crossSpellings(systems, widths);
  const crossings = new Map([...readings].map(([spelling, codes]) => [spelling, crossing(spelling, codes)]));
  return { crossings, aliases };
}
