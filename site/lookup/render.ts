/** Turns an answer into what the box shows: a line of notice, and the options of its list, grouped by system. */
import { pagePath } from "../../codes/model/links.ts";
import { type Language, type Outcome, RETRY_POLICIES } from "../../codes/model/words.ts";
import { CHARGE } from "../i18n/charge.ts";
import { LOOKUP } from "../i18n/lookup.ts";
import { speak } from "../i18n/speak.ts";
import type { Answer, FoundCode, Suggestion } from "./ask.ts";
import { el, link } from "./elements.ts";
import { isCode, meansCode } from "./typed.ts";

/** What the box knows that answers do not carry. */
export interface Surroundings {
  language: Language;
  systemName(id: string): string;
  badge(outcome: Outcome): Node;
  /** Id of the chosen system, or "". */
  system: string;
  typed: string;
}

export interface Shown {
  notice: Node[];
  options: Node[];
}

export function render(answer: Answer, around: Surroundings): Shown {
  const t = speak(LOOKUP, around.language);
  if (answer.is === "refused") return { notice: [el("p", "lookup-line caution", t[answer.why])], options: [] };
  const shown =
    answer.is === "found" ? { notice: notice(answer, around), options: grouped(answer.codes, around, option) } : miss(answer, around);
  if (answer.kept !== undefined) shown.notice.unshift(el("p", "lookup-line caution", t.kept(answer.kept)));
  return shown;
}

/** Nothing fits: first what other systems have of it, then what the chosen one has that is spelt alike. */
function miss({ elsewhere, suggestions, fallback }: Answer & { is: "missing" }, around: Surroundings): Shown {
  const { language, system, systemName } = around;
  const t = speak(LOOKUP, language);
  // Chinese sentences follow each other without a space.
  const gap = language === "zh" ? "" : " ";
  const code = isCode(around.typed);
  const [nowhere, nowhereHere] = code ? [t.missing, t.missingHere] : [t.missingWords, t.missingWordsHere];
  const said: Node[] = [
    el("p", "lookup-line", system ? nowhereHere(systemName(system)) : nowhere, ...(code ? [gap, t.missingAdvice] : [])),
  ];
  if (fallback) said.push(el("p", "lookup-line", t.rule, gap, fallback.meaning[language], " ", around.badge(fallback.outcome)));
  if (elsewhere.length === 0) {
    if (suggestions.length > 0) said.push(el("p", "lookup-line", t.suggestions));
    return { notice: said, options: grouped(suggestions, around, suggestion) };
  }
  said.push(el("p", "lookup-line", t.elsewhere));
  const alike = { ...around, systemName: (id: string) => t.alike(systemName(id)) };
  return { notice: said, options: [...grouped(elsewhere, around, option), ...grouped(suggestions, alike, suggestion)] };
}

/** How many there are, and a warning where one and the same code is read differently. */
function notice({ count, codes }: Answer & { is: "found" }, around: Surroundings): Node[] {
  const t = speak(LOOKUP, around.language);
  const line = el("p", "lookup-line", t.finds(count, codes.length));
  const same = codes.filter(({ code }) => code === codes[0]?.code);
  // Who types words, asks no code to compare.
  if (same.length < 2 || !codes[0] || !meansCode(around.typed, codes[0].code)) return [line];
  line.append(" ", link(pagePath.crossing(codes[0].code)[around.language], t.compare(codes[0].code)));
  const readings = new Set(same.map(({ outcome, funds, retry }) => `${outcome} ${funds} ${retry.policy}`));
  return readings.size > 1 ? [line, el("p", "lookup-line caution", t.ambiguous)] : [line];
}

type Maker<T> = (item: T, around: Surroundings, first: boolean) => HTMLAnchorElement;

/** One group a system, in the order in which the systems come first. */
function grouped<T extends { system: string }>(items: readonly T[], around: Surroundings, make: Maker<T>): Node[] {
  const systems = [...new Set(items.map(({ system }) => system))];
  return systems.map((system, at) => {
    const name = el("p", "lookup-group-name", around.systemName(system));
    name.id = `lookup-${system}`;
    const members = items.filter((item) => item.system === system);
    const options = members.map((member, nth) => asOption(make(member, around, at === 0 && nth === 0), `lookup-${system}-${nth}`));
    const group = el("div", "lookup-group", name, ...options);
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", name.id);
    return group;
  });
}

/** The focus stays in the input; the arrow keys move the choice. */
function asOption(anchor: HTMLAnchorElement, id: string): HTMLAnchorElement {
  anchor.setAttribute("role", "option");
  anchor.tabIndex = -1;
  anchor.id = id;
  return anchor;
}

/** The best match is set large, unless it is a word. */
const FIGURES_MAX = 6;

/** A code and its verdict; the best match also says at once what to do. */
function option(code: FoundCode, around: Surroundings, first: boolean): HTMLAnchorElement {
  const { language } = around;
  const t = speak(LOOKUP, language);
  const anchor = link(
    code.links.page[language],
    el("span", "lookup-name", el("code", first && code.code.length <= FIGURES_MAX ? "figure" : "", code.code), " ", code.label[language]),
    around.badge(code.outcome),
    el(
      "span",
      "lookup-verdict",
      el("span", `funds ${code.funds}`, CHARGE[code.funds][language]),
      ` · ${RETRY_POLICIES[code.retry.policy][language]}`,
    ),
  );
  anchor.className = `lookup-option ${code.outcome}`;
  if (first) anchor.append(el("span", "lookup-advice", el("b", "", t.cashier), t.colon, code.advice.cashier[language]));
  return anchor;
}

function suggestion({ code, label, links }: Suggestion, { language }: Surroundings): HTMLAnchorElement {
  const anchor = link(links.page[language], el("span", "lookup-name", el("code", "", code), " ", label[language]));
  anchor.className = "lookup-option";
  return anchor;
}
