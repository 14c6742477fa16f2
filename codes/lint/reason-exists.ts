/** The reason brings outcome, funds, retry and advice: without it a row says nothing. */
import { editDistance } from "../model/nearest.ts";
import type { RuleOf } from "./rule.ts";

/** A slip of the finger is two edits away at the most. */
const SLIP = 2;

export const rule: RuleOf<"row"> = {
  name: "reason-exists",
  description: "Every row names a reason of reasons.yaml.",
  scope: "row",
  *check({ row }, { ids }) {
    if (ids.reasons.has(row.reason)) return;
    const near = [...ids.reasons].find((id) => editDistance(row.reason, id, SLIP) <= SLIP);
    const cure = near
      ? `Did you mean "${near}"?`
      : "npm run codes:add offers the nearest ones for a few words; a new reason is added to reasons.yaml.";
    yield { at: ["reason"], message: `reason "${row.reason}" is not in reasons.yaml. ${cure}` };
  },
};
