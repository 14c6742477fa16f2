/** What calls take, the same over HTTP and offline. */
import { objectOf, textOf } from "./check.ts";
import type { Actor, CodeRef, Funds, Language, Outcome, RetryPolicy, Risk } from "./types.ts";

export interface InLanguage<L extends Language> {
  /** Keeps one language in every text. */
  lang?: L;
}

/** One code of one system; the code in any spelling that people, terminals and logs use. */
export interface Lookup<L extends Language = Language> extends CodeRef, InLanguage<L> {}

/** `unionpay:51`, or the two apart. */
export type LookupRef = string | CodeRef;

export interface EquivalentsQuery<L extends Language = Language> extends Lookup<L> {
  /** Only the counterparts in this system. */
  to?: string;
}

/** Words, filters, or both. */
export interface SearchQuery<L extends Language = Language> extends InLanguage<L> {
  /** 1 to 200 characters: a code, words in Chinese or English, what a terminal shows, pinyin or its initials. */
  q?: string;
  /** Id of a system. */
  system?: string;
  outcome?: Outcome;
  funds?: Funds;
  retry?: RetryPolicy;
  actor?: Actor;
  risk?: Risk;
  /** Id of a shared reason. */
  reason?: string;
  /** Codes a page: 1 to 100, 20 if nothing is said. */
  limit?: number;
  /** The `next` of the page before. */
  cursor?: string;
}

/**
 * Takes `unionpay:51` apart at its first colon.
 * @returns a system of no name where there is none, which no table has.
 * @throws {RespcodeError} 400 for what is neither a string nor an object of two.
 */
export function refOf(ref: LookupRef, lang?: Language): CodeRef {
  if (typeof ref === "string") {
    const colon = ref.indexOf(":");
    return { system: ref.slice(0, Math.max(colon, 0)), code: ref.slice(colon + 1) };
  }
  const { system, code } = objectOf<Partial<CodeRef>>("ref", ref ?? {}, lang);
  return { system: textOf("system", system, lang), code: textOf("code", code, lang) };
}
