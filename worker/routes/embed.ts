/** Pages for an iframe: one code, and a search box. Neither needs a script. */
import type { Hono } from "hono";
import { html } from "hono/html";
import type { Code } from "../../codes/model/answer.ts";
import type { Detail } from "../../codes/model/card.ts";
import { systemPack } from "../../codes/model/keys.ts";
import { embedPath } from "../../codes/model/links.ts";
import type { Audience, Language } from "../../codes/model/words.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { drawCard, drawFind, type Html, type Shown } from "../embed/card.ts";
import { problemsAsPages } from "../embed/errors.ts";
import { type EmbedTheme, embedHeaders, type Frame, HTML_TYPE, page } from "../embed/page.ts";
import { EMBED } from "../embed/words.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { readQuery } from "../query.ts";
import { redirect } from "../redirect.ts";
import { CACHE, sendText } from "../respond.ts";
import type { Table } from "../table.ts";
import { EMBED_QUERY, LOOKUP_QUERY } from "./embed.schema.ts";
import { firstFound } from "./search.ts";
import { isFound, param, refuse } from "./systems.ts";

/** English where nothing is said: to read it from a header would split every cache. */
const LANGUAGE_DEFAULT: Language = "en";
/** So many finds fill a frame. */
const FOUND_MAX = 8;

export function embed(app: Hono<AppEnv>): void {
  serve(app, "/embed/lookup", { GET: fromTable(lookupPage) });
  serve(app, "/embed/:system/:code", { GET: fromTable(codePage) });
}

/** Must stand before the guards, whose refusals are pages here too. */
export function embedProblems(app: Hono<AppEnv>): void {
  app.use("/embed/*", problemsAsPages);
}

type Query = Record<"lang" | "theme" | "detail" | "audience", string[]>;

const shownOf = (query: Query): Shown => ({
  language: (query.lang[0] ?? LANGUAGE_DEFAULT) as Language,
  detail: (query.detail[0] ?? "card") as Detail,
  audience: query.audience[0] as Audience | undefined,
});

const themeOf = (query: Query) => (query.theme[0] ?? "auto") as EmbedTheme;

const codePage: TableHandler = async (c, table) => {
  const query = readQuery(c, EMBED_QUERY);
  if (query instanceof Response) return query;
  const shown = shownOf(query);
  const { language } = shown;
  const system = param(c.req.param("system")).toLowerCase();
  const asked = param(c.req.param("code"));
  const found = await new Lookup(table, backgroundOf(c), language).code(system, asked);
  note(c, isFound(found) ? { system, code: found.code, asked: 1, found: 1 } : { asked: 1, found: 0 });
  if (!isFound(found)) return refuse(found, language);
  if (found.code !== asked || system !== c.req.param("system"))
    return redirect(embedPath(system, found.code) + new URL(c.req.url).search, { cache: CACHE.table });
  const code = parse(found.entry.body);
  const discreet = shown.audience === "cardholder";
  const canonical = code.links.page[language];
  const frame: Frame = { language, theme: themeOf(query), title: discreet ? "Respcode" : `${code.code} ${code.label[language]}` };
  return send(c, table, { ...frame, ...(discreet ? {} : { canonical }) }, drawCard(code, shown));
};

const lookupPage: TableHandler = async (c, table) => {
  const query = readQuery(c, LOOKUP_QUERY);
  if (query instanceof Response) return query;
  const shown = shownOf(query);
  const { language } = shown;
  const system = query.system[0]?.toLowerCase();
  const lookup = new Lookup(table, backgroundOf(c), language);
  if (system !== undefined && !table.has(systemPack(system))) return refuse(await lookup.missingSystem(system), language);
  const q = query.q[0]?.trim() ?? "";
  const found = q === "" ? undefined : await firstFound(table, backgroundOf(c), lookup, { q, system, limit: FOUND_MAX });
  const finds = (found?.bodies ?? []).map((body, at) => drawFind(parse(body), shown, at === 0));
  const t = EMBED[language];
  const status = found && (found.count === 0 ? t.nothing : t.found(finds.length, found.count));
  // Once something was asked without the element, its answer stands.
  const elements = found === undefined;
  const content = html`<resp-code-lookup${Object.entries({ system, lang: language, ...given(query) }).map(
    ([name, value]) => value !== undefined && html` ${name}="${value}"`,
  )}><div class="root card">${form(q, { ...given(query), lang: language, system }, language)}<p role="status">${status}</p>${finds}</div></resp-code-lookup>`;
  return send(c, table, { language, theme: themeOf(query), title: t.search, elements }, content);
};

const given = (query: Query) => ({ theme: query.theme[0], detail: query.detail[0], audience: query.audience[0] });

function form(q: string, kept: Record<string, string | undefined>, language: Language): Html {
  const t = EMBED[language];
  const hidden = Object.entries(kept).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form action="/embed/lookup" role="search">${hidden}<h1><label class="label" for="q">${t.search}</label></h1>
<div class="ask"><input type="search" id="q" name="q" value="${q}" maxlength="200" placeholder="${t.placeholder}" autocomplete="off" enterkeyhint="search"><button>${t.submit}</button></div></form>`;
}

const parse = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body)) as Code;

const send = async (c: AppContext, table: Table, frame: Frame, content: Html) =>
  sendText(c, table, page(frame, content), { type: HTML_TYPE, headers: await embedHeaders() });
