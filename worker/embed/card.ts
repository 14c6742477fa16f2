/** Draws a card as HTML, in the classes of look/card.ts; the elements draw the same as nodes. Everything is escaped by `html`. */
import { html } from "hono/html";
import type { Code } from "../../codes/model/answer.ts";
import { type Card, cardOf, type Detail, type Fact } from "../../codes/model/card.ts";
import { CARD } from "../../codes/model/card-words.ts";
import type { Audience, Language } from "../../codes/model/words.ts";
import { iconOf } from "../../look/card.ts";

export type Html = ReturnType<typeof html>;

export interface Shown {
  language: Language;
  detail: Detail;
  audience: Audience | undefined;
}

/** @param heading the element of its first line: a card that is all of a page names that page. */
export function drawCard(code: Code, { language, detail, audience }: Shown, heading: "h1" | "div" = "h1"): Html {
  const card = cardOf(code, language, detail, audience);
  return html`<article class="root card"><${heading} class="header">${nameOf(card)}</${heading}>
<dl class="facts">${factOf(card.funds, card.funds.id === "unknown" ? "unknown error" : "")}${card.retry && factOf(card.retry, "")}</dl>
<dl>${card.advice.map(({ title, text }) => entry("said", title, text))}</dl>
${card.more.length > 0 && html`<dl>${card.more.map(({ title, answer }) => entry("more", title, answer))}</dl>`}
${card.page && html`<div class="footer"><a href="${card.page}" target="_blank" rel="noopener">${CARD[language].details}</a></div>`}</article>`;
}

/** A find of a search: closed, it says code, label and outcome. */
export function drawFind(code: Code, shown: Shown, open: boolean): Html {
  const card = cardOf(code, shown.language, shown.detail, shown.audience);
  const system = shown.audience === "cardholder" ? "" : ` · ${code.system}`;
  return html`<details${open ? html` open` : ""}><summary>${nameOf(card)}${system}</summary>${drawCard(code, shown, "div")}</details>`;
}

function nameOf(card: Card): Html {
  const { id, word } = card.outcome;
  const outcome = html`<span class="outcome ${id}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${iconOf(id)}"/></svg>${word}</span>`;
  if (card.code === undefined) return outcome;
  return html`<bdi class="code">${card.code}</bdi> <span class="label">${card.label}</span> ${outcome}`;
}

const factOf = ({ title, answer, lines }: Fact, names: string): Html =>
  html`<div class="${names}"><dt>${title}</dt><dd><p class="answer">${answer}</p>${lines.map((line) => html`<p>${line}</p>`)}</dd></div>`;

const entry = (name: string, title: string, text: string): Html => html`<div class="${name}"><dt>${title}</dt><dd>${text}</dd></div>`;
