/** What a guide may say of codes: it picks a list by it, or holds the codes that it names to it. */
import type { Code } from "../../codes/model/answer.ts";
import type { Funds, Outcome, RetryPolicy, Risk } from "../../codes/model/words.ts";

export interface Description {
  outcome?: Outcome;
  funds?: Funds;
  retry?: RetryPolicy;
  risk?: Risk;
  reason?: string;
  /** The system's own grouping: a Visa category, a UnionPay class. */
  category?: string;
  keepCard?: true;
  /** Named or meant otherwise in an older edition. */
  changed?: true;
}

/** @example answersTo(code, { funds: "unknown", category: "B" }) */
export function answersTo(code: Code, { outcome, funds, retry, risk, reason, category, keepCard, changed }: Description): boolean {
  return (
    (!outcome || code.outcome === outcome) &&
    (!funds || code.funds === funds) &&
    (!retry || code.retry.policy === retry) &&
    (!risk || code.risk === risk) &&
    (!reason || code.reason === reason) &&
    (!category || code.class === category) &&
    (!keepCard || code.keep_card) &&
    (!changed || code.former !== undefined)
  );
}
