/** Reads the counterparts of a code out of stored answers. */
import type { Code, Counterpart, ReasonWithCodes } from "../../codes/model/answer.ts";
import { counterpartsOf } from "../../codes/model/counterparts.ts";
import type { Entry } from "../../codes/model/pack.ts";

/**
 * @param reasonEntry the stored answer of a reason, which lists its codes.
 * @param to keep only the counterparts in this system.
 */
export function equivalentsOf(code: Entry, reasonEntry: (reason: string) => Entry | undefined, to: string | undefined): Counterpart[] {
  const own = parse<Code>(code);
  const entry = reasonEntry(own.reason);
  const sameReason = entry ? parse<ReasonWithCodes>(entry).codes : [];
  return counterpartsOf(own, sameReason, to);
}

const parse = <T>(entry: Entry): T => JSON.parse(new TextDecoder().decode(entry.body)) as T;
