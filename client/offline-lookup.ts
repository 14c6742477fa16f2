/**
 * The entry `respcode/offline/lookup`: the table without a network and without the search index, for programs that only
 * look codes up and start often. The functions are called as the client's methods are and return what the API answers;
 * the objects are shared and frozen.
 *
 * @example
 * import { lookup } from "respcode/offline/lookup";
 * const { outcome, funds, advice } = lookup("unionpay:51");
 */
import { held } from "./offline/held.ts";
import type { Problem } from "./problem.ts";
import type { EquivalentsQuery, InLanguage, Lookup, LookupRef } from "./query.ts";
import type { Code, Crossing, EquivalentList, Language, ReasonList, ReasonWithCodes, System, SystemList, TableInfo } from "./types.ts";

/** The closed lists of words, each word with its name in both languages. */
export { ACTORS, CONFIDENCES, FUNDS, LANGUAGES, OUTCOMES, RETRY_POLICIES, RISKS, SYSTEM_KINDS } from "../codes/model/words.ts";
export { type CodeSuggestion, isProblem, type Problem, RespcodeError, type Suggestion, type SystemSuggestion } from "./problem.ts";
export type { EquivalentsQuery, InLanguage, Lookup, LookupRef, SearchQuery } from "./query.ts";
export type * from "./types.ts";

/**
 * One code of one system; forgiving: `RESP:51`, full-width digits, `5` for `05`, `51 : Insufficient funds`.
 * @param ref `unionpay:51`, or `{ system: "unionpay", code: "51" }`.
 * @throws {RespcodeError} 404 with suggestions and, where the system has a rule for unlisted codes, `problem.fallback`.
 */
export function lookup<L extends Language = Language>(ref: string | Lookup<L>, { lang }: InLanguage<L> = {}): Code<L> {
  return held.lookup(ref, (typeof ref === "string" ? undefined : ref?.lang) ?? lang);
}

/**
 * One code in every system that has it.
 * @throws {RespcodeError} 404 with suggestions.
 */
export function everywhere<L extends Language = Language>(code: string, { lang }: InLanguage<L> = {}): Crossing<L> {
  return held.everywhere(code, lang);
}

/** Any number of codes: each, or in its place what was wrong with it; `isProblem()` tells them apart. */
export function batch<L extends Language = Language>(refs: readonly LookupRef[], { lang }: InLanguage<L> = {}): (Code<L> | Problem<L>)[] {
  return held.batch(refs, lang);
}

/** What the code is called elsewhere: all of it, or with `to` in one system. */
export function equivalents<L extends Language = Language>(
  ref: string | EquivalentsQuery<L>,
  options: InLanguage<L> & { to?: string } = {},
): EquivalentList<L> {
  const asked: { to?: string; lang?: L } = typeof ref === "string" ? {} : (ref ?? {});
  return held.equivalents(ref, asked.to ?? options.to, asked.lang ?? options.lang);
}

/** Every system. */
export function systems<L extends Language = Language>({ lang }: InLanguage<L> = {}): SystemList<L> {
  return held.systems(lang);
}

/** One system with all its codes. */
export function system<L extends Language = Language>(id: string, { lang }: InLanguage<L> = {}): System<L> {
  return held.system(id, lang);
}

/** The shared reasons. */
export function reasons<L extends Language = Language>({ lang }: InLanguage<L> = {}): ReasonList<L> {
  return held.reasons(lang);
}

/** One reason with its codes everywhere. */
export function reason<L extends Language = Language>(id: string, { lang }: InLanguage<L> = {}): ReasonWithCodes<L> {
  return held.reason(id, lang);
}

/** Which version of the data this is. */
export function table(): TableInfo {
  return held.info;
}
