/** The package's types are the API's. Nothing runs here: `npm run types` fails where a type differs. */

import type * as problem from "../../client/problem.ts";
import type { SearchQuery } from "../../client/query.ts";
import type * as own from "../../client/types.ts";
import type * as api from "../../codes/model/answer.ts";
import type { CodeSuggestion, SystemSuggestion } from "../../codes/model/miss.ts";
import type { SearchFilters } from "../../codes/model/search.ts";
import type { Language } from "../../codes/model/words.ts";

/** The type with all its parts written out, so that two that are told differently compare. */
type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer I)[]
    ? Plain<I>[]
    : { [K in keyof T]: Plain<T[K]> };
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
const same = <_ extends true>() => {};

same<Same<own.Code, api.Code>>();
same<Same<own.CodeSummary, api.CodeSummary>>();
same<Same<own.Crossing, api.Crossing>>();
same<Same<own.Counterpart, api.Counterpart>>();
same<Same<own.SystemSummary, api.SystemSummary>>();
same<Same<own.System, api.System>>();
same<Same<own.Reason, api.Reason>>();
same<Same<own.TableInfo, api.TableInfo>>();
same<Same<problem.CodeSuggestion, CodeSuggestion>>();
same<Same<problem.SystemSuggestion, SystemSuggestion>>();
same<Same<keyof Omit<SearchQuery, "q" | "limit" | "cursor" | "lang">, keyof SearchFilters>>();
same<Same<own.Language, Language>>();

// The comparison itself: it tells an optional field from one that is always there, and one language from two.
// @ts-expect-error
same<Same<own.Code, Omit<api.Code, "note"> & { note: own.Text }>>();
// @ts-expect-error
same<Same<own.Code<"zh">, api.Code>>();
