/** A class without rows is a heading over nothing. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"system"> = {
  name: "class-used",
  description: "Every class that a system declares has a row, and is declared once.",
  scope: "system",
  *check({ system, file, at }, { texts }) {
    const written = texts.find(({ path }) => path === file)?.document.getIn([...at, "codes"]) as { toJSON(): { class?: unknown }[] };
    const used = new Set(written.toJSON().map((row) => row?.class));
    const seen = new Set<string>();
    for (const [index, { id }] of (system.classes ?? []).entries()) {
      const place = ["classes", index, "id"];
      if (seen.has(id)) yield { at: place, message: `class "${id}" is declared twice. Keep one.` };
      else if (!used.has(id))
        yield { at: place, message: `no row has the class "${id}". Add class: "${id}" to the rows it fits, or delete it.` };
      seen.add(id);
    }
  },
};
