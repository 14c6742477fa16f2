/** An image of a code, for wherever an image can stand: Markdown, mail, articles. */
import type { Hono } from "hono";
import type { Code } from "../../codes/model/answer.ts";
import { cardOf } from "../../codes/model/card.ts";
import type { Audience, Language } from "../../codes/model/words.ts";
import type { Theme } from "../../look/tokens.ts";
import { type Badge, drawBadge } from "../badge/draw.ts";
import { BADGE } from "../badge/words.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup, type Miss } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { readQuery } from "../query.ts";
import { redirect } from "../redirect.ts";
import { CACHE, sendText } from "../respond.ts";
import type { Table } from "../table.ts";
import { BADGE_QUERY } from "./badge.schema.ts";
import { isFound, param } from "./systems.ts";

const SUFFIX = ".svg";

export function badge(app: Hono<AppEnv>): void {
  serve(app, "/badge/:system/:file", { GET: fromTable(image) });
}

/** A code that is not known is told of in an image too, with the status 404. */
const image: TableHandler = async (c, table) => {
  const query = readQuery(c, BADGE_QUERY);
  if (query instanceof Response) return query;
  const language = (query.lang[0] ?? "en") as Language;
  const theme = (query.theme[0] ?? "light") as Theme;
  const audience = query.audience[0] as Audience | undefined;
  const system = param(c.req.param("system")).toLowerCase();
  const file = param(c.req.param("file"));
  const asked = file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : file;
  const found = await new Lookup(table, backgroundOf(c), language).code(system, asked);
  note(c, isFound(found) ? { system, code: found.code, asked: 1, found: 1 } : { asked: 1, found: 0 });
  if (!isFound(found)) {
    const drawn = await send(c, table, drawBadge({ ...missed(found, language, audience), language, theme }), CACHE.miss);
    return new Response(drawn.body, { status: 404, headers: drawn.headers });
  }
  const canonical = `/badge/${encodeURIComponent(system)}/${encodeURIComponent(found.code)}${SUFFIX}`;
  if (`${found.code}${SUFFIX}` !== file || system !== c.req.param("system"))
    return redirect(canonical + new URL(c.req.url).search, { cache: CACHE.image });
  const code = JSON.parse(new TextDecoder().decode(found.entry.body)) as Code;
  return send(c, table, drawBadge({ ...shown(code, language, audience), language, theme }), CACHE.image);
};

type Said = Pick<Badge, "title" | "outcome" | "parts">;

/** For a customer the card has neither code nor label nor advice for the till: then outcome and charge are all. */
function shown(code: Code, language: Language, audience: Audience | undefined): Said {
  const { outcome, funds, label, retry, code: spelling } = cardOf(code, language, "line", audience);
  const name = spelling && `${code.system} ${spelling}`;
  const title = [name, outcome.word, label, funds.answer, retry?.answer].filter(Boolean).join(BADGE[language].comma);
  return { title, outcome, parts: [...(name ? [`${name} ${label}`] : []), funds.answer] };
}

function missed({ type, detail }: Miss, language: Language, audience: Audience | undefined): Said {
  const t = BADGE[language];
  const outcome = { id: "cancelled", word: "?" } as const;
  if (audience === "cardholder") return { title: t.unavailable, outcome, parts: [t.unavailable] };
  return { title: detail[language], outcome, parts: [type === "unknown-code" ? t.unlisted : detail[language]] };
}

const send = (c: AppContext, table: Table, svg: string, cache: string) =>
  sendText(c, table, svg, { type: "image/svg+xml; charset=utf-8", cache, headers: { "cross-origin-resource-policy": "cross-origin" } });
