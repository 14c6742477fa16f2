/** Draws a card as nodes. The page in an iframe draws the same in the Worker. */
import type { Card, Detail, Fact } from "../../codes/model/card.ts";
import { CARD } from "../../codes/model/card-words.ts";
import type { Language } from "../../codes/model/words.ts";
import { iconOf } from "../../look/card.ts";
import { tagOf } from "./language.ts";
import { type Child, h, icon, set } from "./nodes.ts";

const DOT = " · ";

/** @param base origin of the site, to which the card's addresses are relative. */
export function draw(card: Card, detail: Detail, language: Language, base: string): HTMLElement {
  const drawn = detail === "badge" || detail === "line" ? inline(card, detail, base) : block(card, language, base);
  return set(drawn, { lang: tagOf(language), dir: "ltr" });
}

function inline(card: Card, detail: Detail, base: string): HTMLElement {
  const [outcome, space, ...name] = nameOf(card);
  const root = h("span", `root inline ${detail}`, outcome, space, link(card, base, ...name));
  if (detail === "line") root.append(DOT, h("span", "funds", card.funds.answer));
  if (detail === "line" && card.retry) root.append(DOT, h("span", "retry", card.retry.answer));
  return root;
}

function block(card: Card, language: Language, base: string): HTMLElement {
  const [outcome, , ...name] = nameOf(card);
  return h(
    "article",
    "root card",
    h("div", "header", ...name, outcome),
    h(
      "dl",
      "facts",
      // Nobody knows: as striking as an error.
      fact(card.funds, card.funds.id === "unknown" ? "funds unknown error" : "funds"),
      card.retry && fact(card.retry, "retry"),
    ),
    h("dl", "advice", ...card.advice.map(({ title, text }) => entry("said", title, text))),
    card.more.length > 0 && h("dl", "notes", ...card.more.map(({ title, answer }) => entry("more", title, answer))),
    card.page && h("div", "footer", link(card, base, CARD[language].details)),
  );
}

/** Outcome, code and label. */
export function nameOf(card: Card): Child[] {
  const { id, word } = card.outcome;
  return [
    h("span", `outcome ${id}`, icon(iconOf(id)), word),
    " ",
    card.code && h("bdi", "code", card.code),
    card.code && " ",
    card.label && h("span", "label", card.label),
  ];
}

const fact = ({ title, answer, lines }: Fact, names: string) =>
  h("div", names, h("dt", "", title), h("dd", "", h("p", "answer", answer), ...lines.map((line) => h("p", "", " ", line))));

const entry = (names: string, title: string, text: string) => h("div", names, h("dt", "", title), h("dd", "", text));

/** Opens beside the host's page, which may be a till in the middle of a sale. */
const link = (card: Card, base: string, ...children: Child[]): Child =>
  card.page && set(h("a", "link", ...children), { href: base + card.page, target: "_blank", rel: "noopener" });
