/** Whoever reads an id in an address finds its file without a search. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"system"> = {
  name: "file-name",
  description: "A system's file is named after its id, so that the id leads to the file.",
  scope: "system",
  *check({ system, file }) {
    const expected = `systems/${system.id}.yaml`;
    if (file === expected) return;
    yield {
      at: ["id"],
      message: `id is "${system.id}" in ${file}. Rename the file to ${expected}, or correct the id: an id that is published never changes.`,
    };
  },
};
