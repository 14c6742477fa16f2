/** What changed between two data sets: codes added, changed and retired, and what that means for the version. */
import type { Code } from "./answer.ts";

export interface Change {
  system: string;
  code: string;
  /** Fields whose value differs, for a changed code. */
  fields: string[];
}

export interface Difference {
  added: Change[];
  changed: Change[];
  /** Marked as retired since. */
  retired: Change[];
  /** No longer there at all; ids never die, so this is a mistake unless the old table was one. */
  removed: Change[];
}

/** Fields that a program may branch on: to change one re-means the code. */
const MEANING_FIELDS = new Set(["outcome", "funds", "retry", "reason", "actor", "risk", "keep_card"]);
/** Derived from other rows; a change there is not a change of this code. */
const DERIVED_FIELDS = new Set(["equivalents", "links"]);

type Codes = Iterable<Code>;

export function difference(before: Codes, after: Codes): Difference {
  const old = new Map(Array.from(before, (code) => [`${code.system}:${code.code}`, code]));
  const result: Difference = { added: [], changed: [], retired: [], removed: [] };
  for (const code of after) {
    const key = `${code.system}:${code.code}`;
    const was = old.get(key);
    old.delete(key);
    if (!was) result.added.push(change(code, []));
    else if (was.status !== "retired" && code.status === "retired") result.retired.push(change(code, changedFields(was, code)));
    else {
      const fields = changedFields(was, code);
      if (fields.length > 0) result.changed.push(change(code, fields));
    }
  }
  for (const gone of old.values()) result.removed.push(change(gone, []));
  return result;
}

/** The step that the data version takes: a retired or re-meant code is major, a new one minor, a corrected text patch. */
export function step({ added, changed, retired, removed }: Difference): "major" | "minor" | "patch" | "none" {
  const remeant = changed.some(({ fields }) => fields.some((field) => MEANING_FIELDS.has(field)));
  if (retired.length > 0 || removed.length > 0 || remeant) return "major";
  if (added.length > 0) return "minor";
  return changed.length > 0 ? "patch" : "none";
}

const change = ({ system, code }: Code, fields: string[]): Change => ({ system, code, fields });

function changedFields(a: Code, b: Code): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Code>;
  return [...names].filter((name) => !DERIVED_FIELDS.has(name) && JSON.stringify(a[name]) !== JSON.stringify(b[name])).sort();
}
