/** Addresses of the site that no file answers: the front door, misspelt codes, and what is not there. */
import type { Hono } from "hono";
import type { Crossing } from "../../codes/model/answer.ts";
import { pagePath } from "../../codes/model/links.ts";
import { INPUT_LENGTH_MAX } from "../../codes/model/miss.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { type Found, Lookup } from "../lookup.ts";
import { BY_READER, readerLanguage } from "../reader.ts";
import { redirect } from "../redirect.ts";
import { isFound, param } from "./systems.ts";

export function pages(app: Hono<AppEnv>): void {
  app.get("/", frontDoor);
  app.get("/:lang{zh|en}/lookup/", fromTable(lookupForm));
  app.get("/:lang{zh|en}/codes/:code/", fromTable(codeEverywhere));
  app.get("/:lang{zh|en}/codes/:code", fromTable(codeEverywhere));
  app.get("/:lang{zh|en}/:system/:code/", fromTable(codePage));
  app.get("/:lang{zh|en}/:system/:code", fromTable(codePage));
}

const frontDoor = (c: AppContext): Response => redirect(`/${readerLanguage(c)}/`, BY_READER);

type PageLanguage = "zh" | "en";
const languageOfPage = (c: AppContext) => param(c.req.param("lang")) as PageLanguage;

/**
 * The site's lookup forms: to the page of the code in the system, to that of the code everywhere where the system does not
 * list it, and with words back home, where the box asks them.
 */
const lookupForm: TableHandler = async (c, table) => {
  const language = languageOfPage(c);
  const asked = c.req.query("code")?.slice(0, INPUT_LENGTH_MAX) ?? "";
  const system = c.req.query("system")?.toLowerCase() ?? "";
  const lookup = new Lookup(table, backgroundOf(c), undefined);
  const here = system === "" ? undefined : await lookup.code(system, asked);
  if (here && isFound(here)) return toPage(c, pagePath.code(system, here.code)[language]);
  const anywhere = await lookup.crossing(asked);
  if (isFound(anywhere)) return toPage(c, crossingPage(anywhere, language));
  if (asked === "") return toPage(c, `/${language}/`);
  const question = new URLSearchParams({ ...(system ? { system } : {}), code: asked });
  // Words are the reader's own, and no cache in between has any use for them.
  return redirect(`/${language}/?${question}`, { cache: "no-store" });
};

const codePage: TableHandler = async (c, table) => {
  const system = param(c.req.param("system")).toLowerCase();
  const found = await new Lookup(table, backgroundOf(c), undefined).code(system, param(c.req.param("code")));
  return isFound(found) ? toPage(c, pagePath.code(system, found.code)[languageOfPage(c)]) : notFoundPage(c);
};

const codeEverywhere: TableHandler = async (c, table) => {
  const found = await new Lookup(table, backgroundOf(c), undefined).crossing(param(c.req.param("code")));
  return isFound(found) ? toPage(c, crossingPage(found, languageOfPage(c))) : notFoundPage(c);
};

/** A code that only one system has needs no page that compares readings: the page of the code is the answer. */
function crossingPage({ entry, code }: Found, language: PageLanguage): string {
  const { codes } = JSON.parse(new TextDecoder().decode(entry.body)) as Crossing;
  return codes.length === 1 && codes[0] ? codes[0].links.page[language] : pagePath.crossing(code)[language];
}

/** To the canonical page; the not-found page where the address is canonical already, which would lead back here. */
export function toPage(c: AppContext, location: string): Response | Promise<Response> {
  if (new URL(c.req.url).pathname === location) return notFoundPage(c);
  return redirect(location);
}

/** The site's own 404 page, in the language of the address; where that has none, by a header, and then for this reader alone. */
export async function notFoundPage(c: AppContext): Promise<Response> {
  const page = await c.env.ASSETS.fetch(new URL(`/${readerLanguage(c)}/404/`, c.req.url));
  const headers = new Headers(page.headers);
  const named = /^\/(?:zh|en)(?:\/|$)/.test(c.req.path);
  headers.set("cache-control", named ? "public, max-age=60" : "private, no-store");
  if (!named) headers.append("vary", "Accept-Language");
  return new Response(page.body, { status: 404, headers });
}
