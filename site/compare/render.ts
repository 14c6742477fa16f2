/**
 * The comparison as HTML, for the prepared pages and for the browser alike. Every text is escaped; the outcome
 * badges are drawn by the site's own component and handed in.
 */
import { pagePath } from "../../codes/model/links.ts";
import { FUNDS, type Language, type Outcome, RETRY_POLICIES } from "../../codes/model/words.ts";
import { COMPARE } from "../i18n/compare.ts";
import { speak } from "../i18n/speak.ts";
import type { CompactSystem } from "./compact.ts";
import type { Comparison, Entry, Line } from "./match.ts";

export type Badges = Record<Outcome, string>;

export function renderComparison(systems: readonly CompactSystem[], comparison: Comparison, badges: Badges, language: Language): string {
  const t = speak(COMPARE, language);
  const { lines, shared, alone, clashes } = comparison;
  const name = (at: number) => systems[at]?.name[language] ?? "";
  const head = systems.map(
    ({ id, name }) => `<th scope="col"><a href="${pagePath.system(id)[language]}">${escaped(name[language])}</a></th>`,
  );
  const counts = [t.shared(shared), ...alone.map((n, at) => t.alone(name(at), n))];
  const warning = clashes.length === 0 ? "" : `<p class="caution">${t.clashes(clashes.length)}${clashes.map(codeOf).join(" ")}</p>`;
  return `<ul class="compare-counts">${counts.map((count) => `<li>${escaped(count)}</li>`).join("")}</ul>
${warning}
<fieldset class="compare-only"><legend>${t.only}</legend>${["all", "gaps", "differences"].map(choice).join("")}</fieldset>
<div class="table-scroll" tabindex="0" role="region" aria-label="${t.title}">
<table class="compare"><thead><tr><th scope="col">${t.reason}</th>${head.join("")}</tr></thead>
<tbody>${lines.map(row).join("")}</tbody></table></div>`;

  /** Works by CSS alone, so that the prepared pages have it too. */
  function choice(id: string): string {
    const name = t[id as "all" | "gaps" | "differences"];
    return `<label><input type="radio" name="only" value="${id}"${id === "all" ? " checked" : ""}> ${name}</label>`;
  }

  function row(line: Line): string {
    const { reason, cells, differing } = line;
    const flags = [
      cells.some((cell) => cell.length === 0) ? "gap" : "",
      differing || cells.flat().some((entry) => entry.elsewhere.length > 0) ? "differing" : "",
    ].filter(Boolean);
    const heading = `<a href="${pagePath.reason(reason.id)[language]}">${escaped(reason.name[language])}</a>`;
    return `<tr class="${flags.join(" ")}"><th scope="row">${heading} ${badges[reason.outcome]}${
      differing ? `<small>${t.differing}</small>` : ""
    }</th>${cells.map((entries, at) => cell(entries, at, line)).join("")}</tr>`;
  }

  function cell(entries: Entry[], at: number, line: Line): string {
    const label = `<span class="compare-system">${escaped(name(at))}</span>`;
    if (entries.length === 0) return `<td class="compare-none">${label}${t.none}</td>`;
    return `<td>${label}<ul>${entries.map((entry) => item(entry, at, line)).join("")}</ul></td>`;
  }

  function item(entry: Entry, at: number, { reason }: Line): string {
    const { code, label, outcome, funds, retry, elsewhere } = entry;
    const badge = outcome === reason.outcome ? "" : ` ${badges[outcome]}`;
    const facts = `<small><span class="funds ${funds}">${FUNDS[funds][language]}</span> · ${RETRY_POLICIES[retry][language]}</small>`;
    const traps = elsewhere.map(
      (other) => `<small class="compare-trap">${escaped(t.elsewhere(name(other.system), other.label[language]))}</small>`,
    );
    const href = pagePath.code(systems[at]?.id ?? "", code)[language];
    return `<li><a href="${href}">${codeOf(code)} ${escaped(label[language])}</a>${badge}${facts}${traps.join("")}</li>`;
  }
}

/** May break at its separators and nowhere else. */
const codeOf = (code: string) => `<code>${escaped(code).replace(/[_.-](?=.)/g, "$&<wbr>")}</code>`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
