/** A documented counterpart becomes a link; it must lead somewhere. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"row"> = {
  name: "counterpart-exists",
  description: "maps_to points to codes that exist, in other systems.",
  scope: "row",
  *check({ row, system }, { ids }) {
    for (const [index, ref] of (row.maps_to ?? []).entries()) {
      const codes = ids.codes.get(ref.system);
      const at = ["maps_to", index];
      if (ref.system === system.id) {
        yield { at, message: `"${row.code}" maps to "${ref.code}" of its own system. Use replaced_by for a successor, or note.` };
      } else if (!codes) {
        const known = [...ids.codes.keys()].join(", ");
        yield {
          at,
          message: `there is no system "${ref.system}". Correct the id, or leave the pointer out until the system is listed. Listed are ${known}.`,
        };
      } else if (!codes.has(ref.code)) {
        const cure = `Correct it (exact spelling), or add it with npm run codes:add -- --system ${ref.system} --code ${ref.code}.`;
        yield { at, message: `"${ref.code}" is not a code of ${ref.system}. ${cure}` };
      }
    }
  },
};
