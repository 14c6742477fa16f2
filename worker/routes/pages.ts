/** Addresses of the site that no file answers: the front door, misspelt codes, and what is not there. */
import type { Hono } from "hono";
import type { Crossing } from "../../codes/model/answer.ts";
import { pagePath } from "../../codes/model/links.ts";
import { INPUT_LENGTH_MAX } from "../../codes/model/miss.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { type Found, Lookup } from "../lookup.ts";
import { isFound, param } from "./systems.ts";

const HOUR = 60 * 60;

export function pages(app: Hono<AppEnv>): void {
  app.get("/", frontDoor);
  app.get("/:lang{zh|en}/lookup/", fromTable(lookupForm));
  app.get("/:lang{zh|en}/codes/:code/", fromTable(codeEverywhere));
  app.get("/:lang{zh|en}/codes/:code", fromTable(codeEverywhere));
  app.get("/:lang{zh|en}/:system/:code/", fromTable(codePage));
  app.get("/:lang{zh|en}/:system/:code", fromTable(codePage));
}

/** By the reader's language; the answer depends on a header, so caches in between must not keep it. */
function frontDoor(c: AppContext): Response {
  const language = prefersChinese(c.req.header("accept-language") ?? "") ? "zh" : "en";
  return new Response(null, {
    status: 302,
    headers: { location: `/${language}/`, "cache-control": "private, no-store", vary: "Accept-Language" },
  });
}

/** Whether Chinese stands before English in `Accept-Language`, by weight and then by order. */
export function prefersChinese(header: string): boolean {
  const ranges = header.split(",").map((part, order) => {
    const [tag = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return { tag, weight: Number.isFinite(weight) ? weight : 0, order };
  });
  const [best] = ranges
    .filter(({ tag, weight }) => weight > 0 && /^(?:zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return best?.tag.startsWith("zh") ?? false;
}

type PageLanguage = "zh" | "en";
const languageOfPage = (c: AppContext) => param(c.req.param("lang")) as PageLanguage;

/** The site's lookup forms, without a script of their own: to the page of the code, or back home with the question. */
const lookupForm: TableHandler = async (c, table) => {
  const language = languageOfPage(c);
  const asked = c.req.query("code")?.slice(0, INPUT_LENGTH_MAX) ?? "";
  const system = c.req.query("system")?.toLowerCase() ?? "";
  const lookup = new Lookup(table, backgroundOf(c), undefined);
  const found = system === "" ? await lookup.crossing(asked) : await lookup.code(system, asked);
  if (isFound(found)) return toPage(c, system === "" ? crossingPage(found, language) : pagePath.code(system, found.code)[language]);
  const question = new URLSearchParams({ ...(system ? { system } : {}), code: asked });
  return toPage(c, asked === "" ? `/${language}/` : `/${language}/?${question}`);
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
  return new Response(null, { status: 302, headers: { location, "cache-control": `public, max-age=${HOUR}` } });
}

/** The site's own 404 page, in the language of the address. */
export async function notFoundPage(c: AppContext): Promise<Response> {
  const language = new URL(c.req.url).pathname.startsWith("/zh") ? "zh" : "en";
  const page = await c.env.ASSETS.fetch(new URL(`/${language}/404/`, c.req.url));
  const headers = new Headers(page.headers);
  headers.set("cache-control", "public, max-age=60");
  return new Response(page.body, { status: 404, headers });
}
