/** Search and filter over all codes, page by page. */
import type { Hono } from "hono";
import type { CodeRef } from "../../codes/model/answer.ts";
import { SEARCH_PACK, systemPack } from "../../codes/model/keys.ts";
import type { Pack } from "../../codes/model/pack.ts";
import { SearchIndex } from "../../codes/model/search/search-index.ts";
import { type SearchFilters, search as searchIn } from "../../codes/model/search.ts";
import type { Language } from "../../codes/model/words.ts";
import { type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { problem } from "../problem.ts";
import { languageOf, readQuery } from "../query.ts";
import { joinList, sendBuilt } from "../respond.ts";
import { type Background, type Table, TableUnavailable } from "../table.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { unknownReason } from "./reasons.ts";
import { LIMIT_DEFAULT, SEARCH } from "./search.schema.ts";
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

  const found = searchIn(index, q, filters);
  note(c, { ...(system === undefined ? {} : { system }), found: found.length });
  const name = JSON.stringify([q, filters]);
  const [token] = query.cursor;
  const cursor = token === undefined ? undefined : readCursor(name, token);
  if (token !== undefined && !cursor) return foreignCursor(language);
  const start = cursor ? continueFrom(index, found, cursor) : 0;
  const end = start + Number(query.limit[0] ?? LIMIT_DEFAULT);
  const page = found.slice(start, end).map((at) => index.ref(at));
  const last = page.at(-1);
  const next = last && end < found.length ? { next: writeCursor(name, { offset: end, ...last }) } : {};
  return sendBuilt(c, table, joinList("codes", await bodiesOf(page, lookup), { count: found.length }, next));
};

/** The first codes that words find, as stored answers; for pages, which show one list and no more. */
export async function firstFound(
  table: Table,
  background: Background,
  lookup: Lookup,
  { q, system, limit }: { q: string; system: string | undefined; limit: number },
): Promise<{ count: number; bodies: Uint8Array[] }> {
  const index = await indexOf(table, background);
  const found = searchIn(index, q, { system });
  const page = found.slice(0, limit).map((at) => index.ref(at));
  return { count: found.length, bodies: await bodiesOf(page, lookup) };
}

/** Behind the last code of the page before; where it no longer matches, as far on as it was. */
function continueFrom(index: SearchIndex, found: readonly number[], { system, code, offset }: Cursor): number {
  const before = found.findIndex((at) => {
    const ref = index.ref(at);
    return ref.code === code && ref.system === system;
  });
  return before < 0 ? offset : before + 1;
}

/** KV answers so many reads of one call at a time; more would only use up their patience waiting. */
const READS_AT_ONCE = 6;

/** The stored answers of the codes, in their order. */
async function bodiesOf(codes: readonly CodeRef[], lookup: Lookup): Promise<Uint8Array[]> {
  const systems = [...new Set(codes.map(({ system }) => system))];
  const packs = new Map<string, Pack>();
  const read = async () => {
    for (let system = systems.pop(); system !== undefined; system = systems.pop()) {
      const pack = await lookup.systemPack(system);
      if (pack) packs.set(system, pack);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, read));
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
