/**
 * A system as the comparison reads it: so short that two of them come with the first look. Kept in both languages, so
 * that there is one file a system: `/data/compare/unionpay.json`.
 */
import type { Code, Reason, System } from "../../codes/model/answer.ts";
import type { Funds, Outcome, RetryPolicy, Text } from "../../codes/model/words.ts";

/** `[code, label zh, label en, reason]`, and where it reads otherwise than its reason: outcome, funds, retry policy. */
export type CompactCode = [code: string, zh: string, en: string, reason: string, outcome?: Outcome, funds?: Funds, retry?: RetryPolicy];

export interface CompactSystem {
  id: string;
  name: Text;
  codes: CompactCode[];
}

/** The reasons in the order of the data set: `/data/compare/reasons.json`. */
export interface CompactReason {
  id: string;
  name: Text;
  outcome: Outcome;
  funds: Funds;
  retry: RetryPolicy;
}

export const compactPath = (id: string) => `/data/compare/${id}.json`;
/** No system may be called so; the schema's ids have no underscore. */
export const REASONS_FILE = "_reasons";

/** Retired codes are left out: nobody maps to them. */
export function compactSystem({ id, name, codes }: System, reasonOf: (id: string) => Reason): CompactSystem {
  return { id, name, codes: codes.filter(({ status }) => status === "current").map((code) => compactCode(code, reasonOf(code.reason))) };
}

function compactCode({ code, label, outcome, funds, retry, reason: id }: Code, reason: Reason): CompactCode {
  const head: CompactCode = [code, label.zh, label.en, id];
  const usual = outcome === reason.outcome && funds === reason.funds && retry.policy === reason.retry.policy;
  return usual ? head : [code, label.zh, label.en, id, outcome, funds, retry.policy];
}

export const compactReason = ({ id, name, outcome, funds, retry }: Reason): CompactReason => ({
  id,
  name,
  outcome,
  funds,
  retry: retry.policy,
});
