/** The entry `respcode`: the client of the HTTP API. Needs nothing but `fetch`, `AbortController` and `URL`. */
/** The closed lists of words, each word with its name in both languages. */
export { ACTORS, CONFIDENCES, FUNDS, LANGUAGES, OUTCOMES, RETRY_POLICIES, RISKS, SYSTEM_KINDS } from "../codes/model/words.ts";
export { Respcode } from "./http/client.ts";
export type { CallOptions, ClientOptions, Wait } from "./http/options.ts";
export { type CodeSuggestion, isProblem, type Problem, RespcodeError, type Suggestion, type SystemSuggestion } from "./problem.ts";
export type { EquivalentsQuery, InLanguage, Lookup, LookupRef, SearchQuery } from "./query.ts";
export type * from "./types.ts";
