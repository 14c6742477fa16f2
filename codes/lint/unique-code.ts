/** Look-ups ignore case and separators, so two codes that differ in nothing else could not both be found. */
import { fold } from "../model/normalize.ts";
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"system"> = {
  name: "unique-code",
  description: "A code stands once in its system, whatever its case.",
  scope: "system",
  *check({ file }, data) {
    const seen = new Map<string, string>();
    for (const { row, at } of data.rows.filter((subject) => subject.file === file)) {
      const folded = fold(row.code);
      const first = seen.get(folded);
      if (first === undefined) seen.set(folded, row.code);
      else {
        const cure = "Keep one row; what the other adds goes into its note, display or former.";
        yield {
          at: [...at, "code"],
          message: `"${row.code}" is in this file already, as "${first}", and both are found by the same look-up. ${cure}`,
        };
      }
    }
  },
};
