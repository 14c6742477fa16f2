/** A class brings its name and its retry rule; one that is not declared brings nothing. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"row"> = {
  name: "class-declared",
  description: "The class of a row is declared under classes of its system.",
  scope: "row",
  *check({ row, system }) {
    const declared = (system.classes ?? []).map(({ id }) => id);
    if (row.class === undefined || declared.includes(row.class)) return;
    const known = declared.length > 0 ? `declared are ${declared.map((id) => `"${id}"`).join(", ")}` : "none is declared";
    yield { at: ["class"], message: `class "${row.class}" is not declared: ${known}. Declare it under classes, or correct it.` };
  },
};
