/** Errors as pages, for people whose browser asked for one: below `/zh/` and `/en/`, and wherever the API is not. */
import type { MiddlewareHandler } from "hono";
import { html, raw } from "hono/html";
import type { Language } from "../codes/model/words.ts";
import { FONTS, RADIUS, SIZES, SURFACES } from "../look/tokens.ts";
import type { AppEnv } from "./context.ts";
import { HTML_TYPE, hashOf } from "./embed/page.ts";
import { languageOfCall, PROBLEM_TYPE, type Problem } from "./problem.ts";
import { isForPeople, readsPages } from "./reader.ts";

/** Stands before all that may refuse, so that each problem becomes a page with the same status and cache life. */
export const problemsForReaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.res.status < 400 || !isForPeople(c)) return;
  if (readsPages(c) && c.res.headers.get("content-type") === PROBLEM_TYPE) {
    const { headers, status } = c.res;
    const page = await problemPage((await c.res.json()) as Problem, languageOfCall(c.req.url), headers);
    // Hono would carry the old headers over into the new answer.
    c.res = undefined;
    c.res = new Response(page.body, { status, headers: page.headers });
  }
  c.header("vary", "Accept", { append: true });
};

/** @param given headers of the problem, which hold for its page too. */
export async function problemPage(problem: Problem, language: Language, given: HeadersInit): Promise<Response> {
  const headers = new Headers(given);
  headers.set("content-type", HTML_TYPE);
  headers.set("x-robots-tag", "noindex");
  policy ??= hashOf(CSS).then(
    (hash) => `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  headers.set("content-security-policy", await policy);
  return new Response(draw(problem, language), { status: problem.status, headers });
}

let policy: Promise<string> | undefined;

const WORDS = {
  zh: { home: "查应答码", about: "这个错误的说明" },
  en: { home: "Look up a response code", about: "About this error" },
} satisfies Record<Language, object>;

const { light, dark } = SURFACES;
const CSS = `:root{color-scheme:light dark}body{margin:0;background:${light.desk};color:${light.text};font:1rem/1.6 ${FONTS.text}}main{max-width:36rem;margin:12vh auto;padding:1.5rem;box-sizing:border-box;background:${light.paper};border-radius:${RADIUS}rem}h1{margin:0;color:${light.ink};font-size:${SIZES.answer}rem}a{color:${light.link}}nav{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}@media(prefers-color-scheme:dark){body{background:${dark.desk};color:${dark.text}}main{background:${dark.paper}}h1{color:${dark.ink}}a{color:${dark.link}}}`;

function draw({ title, detail, type, status }: Problem, language: Language): string {
  const t = WORDS[language];
  return `${html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><title>${title} · Respcode</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><style>${raw(CSS)}</style></head>
<body><main><h1>${title}</h1><p>${detail}</p>
<nav><a href="/${language}/">${t.home}</a><a href="/${language}${type}/">${t.about} (${status})</a></nav></main></body></html>`}`;
}
