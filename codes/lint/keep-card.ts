/** Nobody keeps the card of a customer whose payment was not refused. */
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"reading"> = {
  name: "keep-card",
  description: "The card is kept only where the outcome is declined.",
  scope: "reading",
  *check({ keepCard, outcome }) {
    if (!keepCard || outcome === "declined") return;
    yield {
      at: ["keep_card"],
      message: `keep_card is true and outcome is ${outcome}, expected declined. Delete keep_card, or correct outcome or reason.`,
    };
  },
};
