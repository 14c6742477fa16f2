/** Trying a stolen card again looks like an attack, and the networks charge for it. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"reading"> = {
  name: "fraud-is-final",
  description: "Where the risk is fraud, retry is never; a row that differs says why in its note.",
  scope: "reading",
  *check({ risk, policy, note }) {
    if (risk !== "fraud" || policy === "never" || note !== undefined) return;
    yield {
      at: ["retry", "policy"],
      message: `risk is fraud and retry is ${policy}, expected never. Set retry.policy, or say in note why this system differs.`,
    };
  },
};
