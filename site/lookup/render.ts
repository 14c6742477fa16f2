/** Turns an answer into nodes. Texts are set as text, never as markup. */
import type { Code, Crossing } from "../../codes/model/answer.ts";
import { pagePath } from "../../codes/model/links.ts";
import { FUNDS, type Language, type Outcome, RETRY_POLICIES } from "../../codes/model/words.ts";
import { LOOKUP } from "../i18n/lookup.ts";
import { speak } from "../i18n/speak.ts";
import type { Answer, Suggestion } from "./ask.ts";

/** What the box knows that answers do not carry. */
export interface Surroundings {
  language: Language;
  systemName(id: string): string;
  badge(outcome: Outcome): Node;
  system: string;
}

/** So many readings of one code are shown at once; the page has the rest. */
const READINGS_MAX = 6;

export function render(answer: Answer, around: Surroundings): Node[] {
  const t = speak(LOOKUP, around.language);
  if (answer.is === "code") return [card(answer.code, around)];
  if (answer.is === "crossing") return crossing(answer.crossing, around);
  if (answer.is === "search") return [el("p", "lookup-line", t.finds(answer.count)), ...answer.codes.map((code) => card(code, around))];
  if (answer.is === "refused") return [el("p", "lookup-line", t[answer.why])];

  // Chinese sentences follow each other without a space.
  const gap = around.language === "zh" ? "" : " ";
  const nodes: Node[] = [
    el("p", "lookup-line", around.system ? t.missingHere(around.systemName(around.system)) : t.missing, gap, t.missingAdvice),
  ];
  const { fallback, suggestions } = answer;
  if (fallback) nodes.push(el("p", "lookup-line", t.rule, gap, fallback.meaning[around.language], " ", around.badge(fallback.outcome)));
  const choices = suggestions.filter((suggestion) => suggestion.code !== undefined);
  if (choices.length > 0)
    nodes.push(el("p", "lookup-line", t.suggestions), el("ul", "lookup-list", ...choices.map((suggestion) => choice(suggestion, around))));
  return nodes;
}

function crossing({ query, count, ambiguous, codes }: Crossing, around: Surroundings): Node[] {
  const t = speak(LOOKUP, around.language);
  const nodes: Node[] = [el("p", "lookup-line", t.found(count))];
  if (ambiguous) nodes.push(el("p", "caution", t.ambiguous));
  nodes.push(...codes.slice(0, READINGS_MAX).map((code) => card(code, around)));
  if (count > READINGS_MAX) nodes.push(el("p", "lookup-line", link(pagePath.crossing(query)[around.language], t.all(count))));
  return nodes;
}

function card(code: Code, around: Surroundings): Node {
  const { language } = around;
  const t = speak(LOOKUP, language);
  const facts = el(
    "dl",
    "lookup-facts",
    el("dt", "", t.charged),
    el("dd", `funds ${code.funds}`, FUNDS[code.funds][language]),
    el("dt", "", t.retry),
    el("dd", "", RETRY_POLICIES[code.retry.policy][language]),
    el("dt", "", t.cashier),
    el("dd", "", code.advice.cashier[language]),
  );
  const name = link(code.links.page[language], el("code", "", code.code), " ", code.label[language]);
  return el(
    "article",
    `lookup-card ${code.outcome}`,
    el("p", "lookup-system-name", around.systemName(code.system)),
    el("p", "lookup-name", name, " ", around.badge(code.outcome)),
    facts,
    el("p", "lookup-more", link(code.links.page[language], t.details)),
  );
}

function choice({ system, code, label, links }: Suggestion, around: Surroundings): Node {
  return el(
    "li",
    "",
    link(links.page[around.language], el("code", "", code), " ", label[around.language]),
    ` · ${around.systemName(system)}`,
  );
}

function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const anchor = el("a", "", ...children) as HTMLAnchorElement;
  anchor.href = href;
  return anchor;
}

function el(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
