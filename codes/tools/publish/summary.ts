/** Says in a few lines what a publish changes. */
import { type Change, type Difference, step } from "../../model/diff.ts";

/** Codes listed by name; beyond that a number says more. */
const NAMED_MAX = 12;

export function summarizeChanges(changes: Difference | undefined): string {
  if (!changes) return "First version: nothing to compare with.";
  const lines = [
    line("added", changes.added),
    line("changed", changes.changed),
    line("retired", changes.retired),
    line("removed", changes.removed),
  ].filter((text) => text !== "");
  return lines.length > 0 ? `${lines.join("\n")}\nThat is a ${step(changes)} change of the data.` : "No code differs.";
}

function line(what: string, changes: Change[]): string {
  if (changes.length === 0) return "";
  const names = changes
    .slice(0, NAMED_MAX)
    .map(({ system, code, fields }) => `${system} ${code}${fields.length > 0 ? ` (${fields.join(", ")})` : ""}`);
  const more = changes.length > NAMED_MAX ? `, and ${changes.length - NAMED_MAX} more` : "";
  return `${changes.length} ${what}: ${names.join(", ")}${more}`;
}
