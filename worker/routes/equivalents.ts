/** The counterparts of a code: those it documents, then every code with the same reason and outcome. */
import type { Code, Counterpart, ReasonWithCodes } from "../../codes/model/answer.ts";
import type { Entry } from "../../codes/model/pack.ts";

/**
 * @param reasonEntry the stored answer of a reason, which lists its codes.
 * @param to keep only the counterparts in this system.
 */
export function equivalentsOf(code: Entry, reasonEntry: (reason: string) => Entry | undefined, to: string | undefined): Counterpart[] {
  const own = parse<Code>(code);
  const entry = reasonEntry(own.reason);
  const sameReason = entry ? parse<ReasonWithCodes>(entry).codes : [];
  const documented = new Set(own.equivalents.filter(({ basis }) => basis === "documented").map(({ system, code }) => `${system}:${code}`));
  const counterparts = sameReason
    .filter((other) => other.system !== own.system && other.outcome === own.outcome)
    .map((other): Counterpart => ({ ...other, basis: documented.has(`${other.system}:${other.code}`) ? "documented" : "reason" }));
  const wanted = to === undefined ? counterparts : counterparts.filter((other) => other.system === to);
  return wanted.sort((a, b) => Number(a.basis === "reason") - Number(b.basis === "reason"));
}

const parse = <T>(entry: Entry): T => JSON.parse(new TextDecoder().decode(entry.body)) as T;
