/** The readings of one code, put together by what they come to: outcome, funds and retry policy. */
import type { Code } from "../../codes/model/answer.ts";
import type { Funds, Outcome, RetryPolicy } from "../../codes/model/words.ts";

export interface ReadingGroup {
  outcome: Outcome;
  funds: Funds;
  policy: RetryPolicy;
  /** In the order of the systems. */
  codes: Code[];
}

/** Where nobody knows whether money moved comes first: reading it as anything else costs most. Then the widest group. */
export function groupReadings(codes: readonly Code[]): ReadingGroup[] {
  const groups = Map.groupBy(codes, (code) => `${code.outcome} ${code.funds} ${code.retry.policy}`);
  const unknownFirst = (group: ReadingGroup) => (group.funds === "unknown" ? 0 : 1);
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ outcome: first.outcome, funds: first.funds, policy: first.retry.policy, codes: [first, ...rest] }] : [],
    )
    .toSorted((a, b) => unknownFirst(a) - unknownFirst(b) || b.codes.length - a.codes.length);
}
