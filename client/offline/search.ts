/** Searches the table without a network: the ranking, the pages and the cursors of the API. */
import { missingSystem } from "../../codes/model/miss.ts";
import { LIMIT_DEFAULT, LIMIT_MAX, pageOf } from "../../codes/model/search/page.ts";
import { type Facet, SearchIndex } from "../../codes/model/search/search-index.ts";
import { QUERY_LENGTH_MAX } from "../../codes/model/search.ts";
import { ACTORS, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS } from "../../codes/model/words.ts";
import { languageOf, objectOf, optionalText } from "../check.ts";
import { describe, describeMiss } from "../describe.ts";
import { refuseCardNumbers } from "../guard.ts";
import { RespcodeError } from "../problem.ts";
import type { SearchQuery } from "../query.ts";
import type { CodePage, Language, Text } from "../types.ts";
import { once } from "./once.ts";
import type { SpineRow } from "./rows.ts";
import type { StoredIndex } from "./stored.ts";
import { type OfflineTable, unknownReason } from "./table.ts";

const WORDS: Record<Exclude<Facet, "reason">, Record<string, Text>> = {
  outcome: OUTCOMES,
  funds: FUNDS,
  retry: RETRY_POLICIES,
  actor: ACTORS,
  risk: RISKS,
};

/** A table with its search index, which is parsed at the first search. */
export class OfflineSearch {
  readonly #table: OfflineTable;
  readonly #index: () => SearchIndex;

  constructor(table: OfflineTable, stored: StoredIndex) {
    this.#table = table;
    this.#index = once(() => new SearchIndex(JSON.parse(stored.codes), JSON.parse(stored.texts)));
  }

  /** @throws {RespcodeError} as the API would answer: 400 for a parameter that is off, 404 for an unknown system or reason. */
  search<L extends Language>(query: SearchQuery<L>, lang: L | undefined): CodePage<L> {
    languageOf(lang);
    objectOf("query", query, lang);
    const { limit = LIMIT_DEFAULT } = query;
    const text = (name: "q" | "system" | "reason" | "cursor") => optionalText(name, query[name], lang);
    const [q, reason, cursor] = [text("q"), text("reason"), text("cursor")];
    const system = text("system")?.trim().toLowerCase();
    refuseCardNumbers([q, system, reason], lang);
    check(query, lang);
    const { rows, answers } = this.#table;
    if (system !== undefined && !rows.system(system)) throw new RespcodeError(describeMiss(missingSystem(system, answers.misses()), lang));
    if (reason !== undefined && !rows.reasons().some(({ id }) => id === reason)) throw unknownReason(lang);
    const page = pageOf(this.#index(), q, { ...query, system }, cursor, limit);
    if (!page) throw off("cursor", "属于这次搜索的 next", "the `next` of a page of this very search", lang);
    const codes = page.refs.map((ref) => answers.code(this.#row(ref.system, ref.code), lang));
    return { count: page.count, codes, ...(page.next === undefined ? {} : { next: page.next }) } as CodePage<L>;
  }

  #row(system: string, code: string): SpineRow {
    return this.#table.rows.system(system)?.codes.find((row) => row.code === code) as SpineRow;
  }
}

/** Holds the parameters to what the API takes. */
function check({ q, limit, ...query }: SearchQuery, lang: Language | undefined): void {
  if (q !== undefined && (q === "" || [...q].length > QUERY_LENGTH_MAX)) {
    throw off("q", `1 至 ${QUERY_LENGTH_MAX} 个字符`, `1 to ${QUERY_LENGTH_MAX} characters`, lang);
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= LIMIT_MAX)) {
    throw off("limit", `1 至 ${LIMIT_MAX} 的整数`, `a whole number from 1 to ${LIMIT_MAX}`, lang);
  }
  for (const [name, words] of Object.entries(WORDS)) {
    const value = query[name as Facet];
    if (value !== undefined && !Object.hasOwn(words, value)) {
      throw off(name, ids(words).join("、"), `one of ${ids(words).join(", ")}`, lang);
    }
  }
}

function off(parameter: string, zh: string, en: string, lang: Language | undefined): RespcodeError {
  const detail = { zh: `${parameter} 的取值是${zh}。`, en: `${parameter} takes ${en}.` };
  return new RespcodeError(describe("bad-parameter", detail, lang, { parameter }));
}
