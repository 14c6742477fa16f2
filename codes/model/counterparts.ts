/** Every counterpart of a code: those it documents, then each code with the same reason and outcome. */
import type { Code, CodeSummary, Counterpart } from "./answer.ts";

/**
 * @param sameReason all codes with its reason, in system and code order.
 * @param to keep only the counterparts in this system.
 */
export function counterpartsOf(own: Code, sameReason: readonly CodeSummary[], to?: string): Counterpart[] {
  const documented = new Set(own.equivalents.filter(({ basis }) => basis === "documented").map(({ system, code }) => `${system}:${code}`));
  const counterparts = sameReason
    .filter((other) => other.system !== own.system && other.outcome === own.outcome)
    .map((other): Counterpart => ({ ...other, basis: documented.has(`${other.system}:${other.code}`) ? "documented" : "reason" }));
  const wanted = to === undefined ? counterparts : counterparts.filter((other) => other.system === to);
  return wanted.sort((a, b) => Number(a.basis === "reason") - Number(b.basis === "reason"));
}
