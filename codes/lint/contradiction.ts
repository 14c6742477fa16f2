/** Outcome, funds, retry and actor must tell one story: a till that believes two of them charges a customer twice. */
import type { Path, Reading, RuleOf } from "./rule.ts";

interface Contradiction {
  /** Does the reading contradict itself? */
  when(reading: Reading): boolean;
  /** What must hold, and why. */
  expected: string;
  at: Path;
}

const isOneOf =
  <K extends keyof Reading>(key: K, ...values: Reading[K][]) =>
  (reading: Reading) =>
    values.includes(reading[key]);

const unknown = isOneOf("funds", "unknown");
const charged = isOneOf("funds", "taken", "partly_taken");
const moneyless = isOneOf("funds", "not_applicable");
const closed = isOneOf("policy", "none_needed", "inquire");

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    when: (r) => unknown(r) && r.policy !== "inquire",
    expected: "where nobody knows whether the customer was charged, retry is inquire",
    at: ["retry", "policy"],
  },
  {
    when: (r) => charged(r) && !closed(r),
    expected: "where the customer was charged, retry is none_needed or inquire: another attempt charges twice",
    at: ["retry", "policy"],
  },
  {
    when: (r) => r.outcome === "approved" && !charged(r) && !moneyless(r),
    expected: "an approval has funds taken, partly_taken or not_applicable",
    at: ["funds"],
  },
  {
    when: (r) => r.outcome === "approved" && !closed(r) && !(moneyless(r) && r.policy === "never"),
    expected: "an approval has retry none_needed or inquire; never only where it is advice beside another code",
    at: ["retry", "policy"],
  },
  {
    when: (r) => r.outcome === "declined" && (charged(r) || unknown(r)),
    expected: "a refusal has funds not_taken or not_applicable; who cannot tell has not refused, so that is an error",
    at: ["funds"],
  },
  {
    when: (r) => r.outcome === "cancelled" && charged(r),
    expected: "what was given up or undone has not charged the customer",
    at: ["funds"],
  },
  {
    when: (r) => (r.outcome === "declined" || r.outcome === "retry") && r.policy === "none_needed" && !moneyless(r),
    expected: "after a refusal or an unfinished step retry is none_needed only where funds are not_applicable",
    at: ["retry", "policy"],
  },
  {
    when: (r) => r.outcome === "retry" && r.policy === "never",
    expected: "outcome retry asks for a step to be done again, so retry is not never",
    at: ["retry", "policy"],
  },
  {
    when: (r) => r.actor === "none" && r.policy !== "none_needed" && r.policy !== "never",
    expected: "actor none means that nobody needs to act, so retry is none_needed or never",
    at: ["actor"],
  },
];

export const rule: RuleOf<"reading"> = {
  name: "contradiction",
  description: "Outcome, funds, retry policy and actor do not contradict each other, once everything is inherited.",
  scope: "reading",
  *check(reading) {
    for (const { when, expected, at } of CONTRADICTIONS) {
      if (!when(reading)) continue;
      const { outcome, funds, policy, actor } = reading;
      const actual = `outcome ${outcome}, funds ${funds}, retry ${policy}, actor ${actor}`;
      yield { at, message: `${actual}: ${expected}. Change one of them, or choose another reason.` };
    }
  },
};
