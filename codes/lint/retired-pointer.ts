/** An id never dies: whoever meets a retired code in an old terminal must learn what became of it. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"row"> = {
  name: "retired-pointer",
  description: "A retired row points to the code that took its place, or says in its note what became of it.",
  scope: "row",
  *check({ row, system }, { ids }) {
    const { status = "current", replaced_by: successor, note } = row;
    if (status === "current" && successor !== undefined) {
      yield { at: ["replaced_by"], message: `"${row.code}" names a successor but is current. Add status: retired, or delete replaced_by.` };
    }
    if (status === "retired" && successor === undefined && note === undefined) {
      yield {
        at: ["status"],
        message: `"${row.code}" is retired without a pointer. Add replaced_by, or a note that says what became of it.`,
      };
    }
    if (successor === undefined) return;
    if (successor === row.code) {
      yield { at: ["replaced_by"], message: `"${row.code}" is replaced by itself. Name the code that took its place, or write a note.` };
    } else if (!ids.codes.get(system.id)?.has(successor)) {
      yield {
        at: ["replaced_by"],
        message: `"${successor}" is not a code of ${system.id}. Correct it, or add that code with npm run codes:add.`,
      };
    }
  },
};
