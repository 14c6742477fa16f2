/**
 * The entry `respcode/offline`: the whole table and its search, without a network and without waiting. The functions are
 * called as the client's methods are and return what the API answers; the objects are shared and frozen. What a program
 * does not call, a bundler leaves out, the search index above all.
 *
 * @example
 * import { lookup, search } from "respcode/offline";
 * const { outcome, funds, advice } = lookup("unionpay:51");
 * const [best] = search({ q: "余额不足" }).codes;
 */
import { INDEX } from "./data/search.js";
import { held } from "./offline/held.ts";
import { OfflineSearch } from "./offline/search.ts";
import type { SearchQuery } from "./query.ts";
import type { Code, CodePage, Language } from "./types.ts";

export * from "./offline-lookup.ts";

const searching = /* @__PURE__ */ new OfflineSearch(held, INDEX);

/**
 * One page of a search in words, codes, terminal texts and pinyin, with filters; best match first.
 * @example search({ q: "余额不足", system: "unionpay", limit: 5 }).codes
 */
export function search<L extends Language = Language>(query: SearchQuery<L> = {}): CodePage<L> {
  return searching.search(query, query?.lang);
}

/** All matches, one after the other. */
export function* searchAll<L extends Language = Language>(query: SearchQuery<L> = {}): Generator<Code<L>, void, undefined> {
  let cursor = query.cursor;
  do {
    const page: CodePage<L> = search({ ...query, cursor });
    yield* page.codes;
    cursor = page.next;
  } while (cursor !== undefined);
}
