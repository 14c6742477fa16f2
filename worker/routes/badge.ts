/** An image of a code, for wherever an image can stand: Markdown, mail, articles. */
import type { Hono } from "hono";
import type { Code } from "../../codes/model/answer.ts";
import { cardOf } from "../../codes/model/card.ts";
import type { Language } from "../../codes/model/words.ts";
import type { Theme } from "../../look/tokens.ts";
import { drawBadge } from "../badge/draw.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { LANG, type Parameter, readQuery } from "../query.ts";
import { redirect } from "../redirect.ts";
import { CACHE, sendText } from "../respond.ts";
import type { Table } from "../table.ts";
import { isFound, param } from "./systems.ts";

const THEME: Parameter = { oneOf: ["light", "dark"], takes: { zh: "light 或 dark", en: "light or dark" } };
const SUFFIX = ".svg";

export function badge(app: Hono<AppEnv>): void {
  serve(app, "/badge/:system/:file", { GET: fromTable(image) });
}

/** A code that is not known is told of in an image too, with the status 404. */
const image: TableHandler = async (c, table) => {
  const query = readQuery(c, { lang: LANG, theme: THEME });
  if (query instanceof Response) return query;
  const language = (query.lang[0] ?? "en") as Language;
  const theme = (query.theme[0] ?? "light") as Theme;
  const system = param(c.req.param("system")).toLowerCase();
  const file = param(c.req.param("file"));
  const asked = file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : file;
  const found = await new Lookup(table, backgroundOf(c), language).code(system, asked);
  note(c, isFound(found) ? { system, code: found.code, asked: 1, found: 1 } : { asked: 1, found: 0 });
  if (!isFound(found)) {
    const title = found.detail[language];
    const outcome = { id: "cancelled", word: "?" } as const;
    const drawn = await send(c, table, drawBadge({ title, outcome, parts: [title], language, theme }), CACHE.miss);
    return new Response(drawn.body, { status: 404, headers: drawn.headers });
  }
  const canonical = `/badge/${encodeURIComponent(system)}/${encodeURIComponent(found.code)}${SUFFIX}`;
  if (`${found.code}${SUFFIX}` !== file || system !== c.req.param("system"))
    return redirect(canonical + new URL(c.req.url).search, { cache: CACHE.image });
  const card = cardOf(JSON.parse(new TextDecoder().decode(found.entry.body)) as Code, language, "line");
  const facts = [card.label, card.funds.answer, card.retry?.answer].filter((part): part is string => part !== undefined);
  const name = `${system} ${found.code}`;
  const title = [name, card.outcome.word, ...facts].join(language === "zh" ? "，" : ", ");
  const parts = [`${name} ${card.label}`, card.funds.answer];
  return send(c, table, drawBadge({ title, outcome: card.outcome, parts, language, theme }), CACHE.image);
};

const send = (c: AppContext, table: Table, svg: string, cache: string) =>
  sendText(c, table, svg, { type: "image/svg+xml; charset=utf-8", cache, headers: { "cross-origin-resource-policy": "cross-origin" } });
