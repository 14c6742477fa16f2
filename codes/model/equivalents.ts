/** What the same refusal is called elsewhere: documented counterparts first, then the shared reason. */
import type { CodeRef, Equivalent } from "./answer.ts";
import type { ReasonFile, Row } from "./schema.ts";

/** A code carries at most this many counterparts; the rest are behind `links.equivalents`. */
export const EQUIVALENTS_MAX = 20;

interface Candidate extends CodeRef {
  outcome: string;
  retired: boolean;
}

export type ReasonIndex = Map<string, Map<string, Candidate[]>>;

/** A system as far as counterparts need it. */
export interface ReasonedSystem {
  id: string;
  codes: readonly Pick<Row, "code" | "reason" | "outcome" | "status">[];
}

/** reason to system (best known first) to its codes in code order. */
export function reasonIndex(systems: readonly ReasonedSystem[], reasons: Map<string, ReasonFile>): ReasonIndex {
  const index: ReasonIndex = new Map();
  for (const system of systems) {
    for (const row of system.codes) {
      const ofReason = index.get(row.reason) ?? new Map<string, Candidate[]>();
      index.set(row.reason, ofReason);
      const outcome = row.outcome ?? reasons.get(row.reason)?.outcome ?? "";
      const list = ofReason.get(system.id) ?? [];
      ofReason.set(system.id, list);
      list.push({ system: system.id, code: row.code, outcome, retired: row.status === "retired" });
    }
  }
  return index;
}

/**
 * At most {@link EQUIVALENTS_MAX} counterparts: the documented ones, then one code of each system
 * (the same spelling where there is one), then second and third codes. Only codes with the same
 * outcome count: a shared reason with another outcome is not the same answer.
 */
export function equivalentsOf(system: string, row: Row, reason: ReasonFile, index: ReasonIndex): Equivalent[] {
  return allEquivalents(system, row, reason, index).slice(0, EQUIVALENTS_MAX);
}

/** Every counterpart, in the order in which they are shown. */
export function allEquivalents(system: string, row: Row, reason: ReasonFile, index: ReasonIndex): Equivalent[] {
  const found: Equivalent[] = (row.maps_to ?? []).map((ref) => ({ ...ref, basis: "documented" }));
  const seen = new Set(found.map((ref) => `${ref.system}:${ref.code}`));
  const outcome = row.outcome ?? reason.outcome;
  const rounds: Equivalent[][] = [];
  for (const [other, candidates] of index.get(row.reason) ?? []) {
    if (other === system) continue;
    const fitting = candidates
      .filter((candidate) => candidate.outcome === outcome && !candidate.retired)
      .sort((a, b) => Number(b.code === row.code) - Number(a.code === row.code));
    fitting.forEach((candidate, round) => {
      if (seen.has(`${candidate.system}:${candidate.code}`)) return;
      rounds[round] ??= [];
      rounds[round].push({ system: candidate.system, code: candidate.code, basis: "reason" });
    });
  }
  return found.concat(...rounds);
}
