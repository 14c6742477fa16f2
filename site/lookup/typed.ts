/** What was typed: a code, or words. */
import { clean, fold, spellings, unpadded } from "../../codes/model/normalize.ts";

/** Whether a code was typed, not words: `51`, `RESP:N7`, `insufficient_funds`, `51 余额不足`; not `余额`, `expired card`. */
export function isCode(typed: string): boolean {
  const text = clean(typed);
  return /[0-9]/.test(text) || /^[!-~]+$/.test(text);
}

/** Whether it was this very code that was typed, in whatever spelling. */
export const meansCode = (typed: string, code: string): boolean =>
  isCode(typed) && spellings(typed).some((spelling) => unpadded(spelling) === unpadded(fold(code)));
