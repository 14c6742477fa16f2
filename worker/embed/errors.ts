/** Errors below `/embed/` as pages: a reader sees them in the middle of a partner's page. */
import type { MiddlewareHandler } from "hono";
import { html } from "hono/html";
import { embedPath } from "../../codes/model/links.ts";
import type { CodeSuggestion as Suggestion } from "../../codes/model/miss.ts";
import type { Language } from "../../codes/model/words.ts";
import type { AppEnv } from "../context.ts";
import { PROBLEM_TYPE, type Problem } from "../problem.ts";
import type { Html } from "./card.ts";
import { embedHeaders, HTML_TYPE, page } from "./page.ts";
import { EMBED } from "./words.ts";

/** Stands before all that may refuse, so that each problem becomes a page with the same status and cache life. */
export const problemsAsPages: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.res.headers.get("content-type") !== PROBLEM_TYPE) return;
  const problem = (await c.res.json()) as Problem;
  const asked = new URL(c.req.url).searchParams;
  const language: Language = asked.get("lang") === "zh" ? "zh" : "en";
  const headers = new Headers(c.res.headers);
  for (const [name, value] of Object.entries({ ...(await embedHeaders()), "content-type": HTML_TYPE })) headers.set(name, value);
  // What may have been meant would tell a customer of reasons that may not even be theirs.
  const discreet = problem.status === 404 && asked.get("audience") === "cardholder";
  const document = discreet
    ? page({ language, theme: "auto", title: "Respcode" }, html`<h1 class="root card">${EMBED[language].customer}</h1>`)
    : page({ language, theme: "auto", title: problem.title }, body(problem, language));
  // Hono would carry the old headers over into the new answer.
  c.res = undefined;
  c.res = new Response(document, { status: problem.status, headers });
};

function body({ title, detail, status, ...extras }: Problem, language: Language): Html {
  const t = EMBED[language];
  const codes = ((extras.suggestions ?? []) as Partial<Suggestion>[]).filter((item): item is Suggestion => item.code !== undefined);
  const rule = extras.fallback?.meaning[language];
  return html`<div class="root card"><h1 class="label">${title}</h1><p>${[detail, rule, status === 404 && t.untilKnown].filter(Boolean).join(t.gap)}</p>
${codes.length > 0 && html`<p>${t.suggestions}</p><ul>${codes.map((code) => choice(code, language))}</ul>`}</div>`;
}

const choice = ({ system, code, label }: Suggestion, language: Language): Html =>
  html`<li><a href="${embedPath(system, code)}?lang=${language}"><bdi class="code">${code}</bdi> ${label[language]}</a> · ${system}</li>`;
