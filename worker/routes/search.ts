/** Search and filter over all codes, page by page. */
import type { Hono } from "hono";
import type { CodeRef } from "../../codes/model/answer.ts";
import { SEARCH_PACK, systemPack } from "../../codes/model/keys.ts";
import type { Pack } from "../../codes/model/pack.ts";
import { pageOf } from "../../codes/model/search/page.ts";
import { SearchIndex } from "../../codes/model/search/search-index.ts";
import type { SearchFilters } from "../../codes/model/search.ts";
import type { Language } from "../../codes/model/words.ts";
import { type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { problem } from "../problem.ts";
import { languageOf, readQuery } from "../query.ts";
import { readPacks } from "../read-packs.ts";
import { joinList, sendBuilt } from "../respond.ts";
import { type Background, type Table, TableUnavailable } from "../table.ts";
import { unknownReason } from "./reasons.ts";
import { SEARCH } from "./search.schema.ts";
import { refuse } from "./systems.ts";

export function search(app: Hono<AppEnv>): void {
  serve(app, "/v1/codes", { GET: fromTable(answer) });
}

const answer: TableHandler = async (c, table) => {
  const query = readQuery(c, SEARCH);
  if (query instanceof Response) return query;
  const language = languageOf(query);
  const lookup = new Lookup(table, backgroundOf(c), language);

  const [q] = query.q;
  const system = query.system[0]?.toLowerCase();
  if (system !== undefined && !table.has(systemPack(system))) return refuse(await lookup.missingSystem(system), language);
  const index = await indexOf(table, backgroundOf(c));
  const [reason] = query.reason;
  if (reason !== undefined && !index.data.facets.reason.ids.includes(reason)) return unknownReason(language);
  const [outcome, funds, retry, actor, risk] = [query.outcome[0], query.funds[0], query.retry[0], query.actor[0], query.risk[0]];
  const filters: SearchFilters = { system, outcome, funds, retry, actor, risk, reason };

  const page = pageOf(index, q, filters, query.cursor[0], query.limit[0] === undefined ? undefined : Number(query.limit[0]));
  if (!page) return foreignCursor(language);
  const { count, refs, next } = page;
  note(c, { ...(system === undefined ? {} : { system }), found: count });
  return sendBuilt(c, table, joinList("codes", await bodiesOf(refs, lookup), { count }, next === undefined ? {} : { next }));
};

/** The stored answers of the codes, in their order. */
async function bodiesOf(codes: readonly CodeRef[], lookup: Lookup): Promise<Uint8Array[]> {
  const packs = await readPacks(
    lookup,
    codes.map(({ system }) => system),
  );
  return codes.map(({ system, code }) => {
    const entry = packs.get(system)?.entry(lookup.named(code));
    if (!entry) throw new Error(`The search index names ${system} ${code}, which its system does not hold.`);
    return entry.body;
  });
}

const held = new WeakMap<Pack, SearchIndex>();

/**
 * The index is parsed at the first search and kept as long as its pack.
 * @throws {TableUnavailable} for a table that was published before there was an index; the shipped one has it.
 */
async function indexOf(table: Table, background: Background): Promise<SearchIndex> {
  const pack = await table.pack(SEARCH_PACK, background);
  if (!pack) throw new TableUnavailable(`pack ${SEARCH_PACK}, which version ${table.pointer.version} does not have`);
  const known = held.get(pack);
  if (known) return known;
  const index = new SearchIndex(parse(pack, "codes"), parse(pack, "texts"));
  held.set(pack, index);
  return index;
}

const parse = (pack: Pack, name: string) => JSON.parse(new TextDecoder().decode(pack.entry(name)?.body));

const foreignCursor = (language: Language | undefined) =>
  problem(
    "bad-parameter",
    {
      zh: "cursor 不属于这次搜索。请去掉 cursor，从第一页重新开始；翻页时其他参数（limit 和 lang 除外）须保持不变。",
      en: "The cursor belongs to another search. Leave it out to start anew; from page to page only limit and lang may change.",
    },
    { extras: { parameter: "cursor" }, language },
  );
