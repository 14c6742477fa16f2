/** Makes the search index, the build-time half of `../search.ts`. The only place that knows pinyin. */
import { pinyin } from "pinyin-pro";
import type { Code, SystemSummary } from "../answer.ts";
import type { Catalogue } from "../expand.ts";
import type { FieldData } from "../search/field.ts";
import { GAP, SYLLABLE } from "../search/pinyin.ts";
import type { Facet, FacetData, SearchCodes, SearchTexts } from "../search/search-index.ts";
import { foldText, LINE_END, SIDE_END, tokensOf } from "../search/text.ts";
import type { WordsData } from "../search/words.ts";
import { ACTORS, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS } from "../words.ts";

/** Kinds of systems whose Chinese name begins with a brand, not with what the system is about. */
const BRANDS = new Set(["network", "acquirer", "wallet", "gateway"]);

export function searchIndexOf({ systems, reasons }: Catalogue, widths: ReadonlyMap<string, number>): [SearchCodes, SearchTexts] {
  const codes = systems.flatMap((system) => system.codes);
  const label = fieldOf(codes, ({ label }) => lineOf(label.zh, label.en));
  const display = fieldOf(codes, ({ code, display = [], former = [] }) =>
    lineOf(wordsOf(code), ...display, ...former.flatMap(({ label }) => [label.zh, label.en])),
  );
  const reasonLines = linesOf(reasons.map(({ id, name }) => lineOf(id, name.zh, name.en)));
  const systemLines = linesOf(systems.map(({ id, name, provider }) => lineOf(id, name.zh, name.en, provider)));
  const meaning = fieldOf(codes, ({ meaning }) => lineOf(meaning.zh, meaning.en));
  const advice = fieldOf(codes, ({ advice }) =>
    lineOf(...[advice.cashier, advice.cardholder, advice.developer].flatMap(({ zh, en }) => [zh, en])),
  );
  return [
    {
      systems: systems.map((system) => ({
        id: system.id,
        count: system.codes.length,
        ...(widths.has(system.id) ? { width: widths.get(system.id) } : {}),
        names: namesOf(system),
      })),
      codes: codes.map(({ code }) => code),
      facets: facetsOf(
        codes,
        reasons.map(({ id }) => id),
      ),
      label,
      display,
      reasonLines,
      systemLines,
      words: wordsIn(label.lines + display.lines + reasonLines + systemLines),
      pinyin: fieldOf(codes, ({ label, display = [] }) => [label.zh, ...display].map(spoken).filter(Boolean).join(GAP)),
    },
    {
      meaning: { lines: onlyHan(meaning.lines), of: meaning.of },
      advice: { lines: onlyHan(advice.lines), of: advice.of },
      words: wordsIn(meaning.lines + advice.lines),
    },
  ];
}

/** The words of folded lines, with the lines that hold them. */
function wordsIn(lines: string): WordsData {
  const linesOfWord = new Map<string, Set<number>>();
  lines.split(LINE_END).forEach((line, at) => {
    for (const word of line.match(WORD) ?? []) linesOfWord.set(word, (linesOfWord.get(word) ?? new Set()).add(at));
  });
  const words = [...linesOfWord].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    vocabulary: words.map(([word]) => word).join(" "),
    counts: words.map(([, found]) => found.size),
    lines: words.flatMap(([, found]) => [...found].map((line, i, all) => line - (all[i - 1] ?? 0))),
  };
}

/** Words in folded text; a run of them has a space on each side. */
const WORD = /[^ |/\p{Script=Han}]+/gu;
const WORDS = / [^|/\p{Script=Han}]+/gu;

/** Folded lines without their words, which are found otherwise. */
const onlyHan = (lines: string) => lines.replace(WORDS, SIDE_END).replace(/\|+(?=[|/])/g, "");

function namesOf({ id, provider, kind, name }: SystemSummary): string[] {
  const names = [id, ...(BRANDS.has(kind) ? [provider, name.zh] : [])];
  return [...new Set(names.map(folded))];
}

function facetsOf(codes: readonly Code[], reasons: string[]): Record<Facet, FacetData> {
  const facet = (known: string[], pick: (code: Code) => string): FacetData => ({
    ids: known,
    of: codes.map((code) => known.indexOf(pick(code))),
  });
  return {
    outcome: facet(ids(OUTCOMES), ({ outcome }) => outcome),
    funds: facet(ids(FUNDS), ({ funds }) => funds),
    retry: facet(ids(RETRY_POLICIES), ({ retry }) => retry.policy),
    actor: facet(ids(ACTORS), ({ actor }) => actor),
    risk: facet(ids(RISKS), ({ risk }) => risk),
    reason: facet(reasons, ({ reason }) => reason),
  };
}

/** The different lines, each once, and which of them each code has. */
function fieldOf(codes: readonly Code[], textOf: (code: Code) => string): FieldData {
  const known = new Map<string, number>();
  const of = codes.map((code) => {
    const line = textOf(code);
    if (line === "") return -1;
    const at = known.get(line) ?? known.size;
    known.set(line, at);
    return at;
  });
  return { lines: linesOf([...known.keys()]), of };
}

const lineOf = (...sides: string[]) => sides.map(folded).filter(Boolean).join(SIDE_END);
const linesOf = (lines: readonly string[]) => lines.map((line) => line + LINE_END).join("");

/** The words that a code consists of: `insufficient_funds`, `CardDeclined`; nothing for `51` and `N7`. */
function wordsOf(code: string): string {
  return /[A-Za-z]{3}/.test(code) ? code.replace(/([a-z])([A-Z])/g, "$1 $2") : "";
}

/** `|yu|e|bu|zu`; what is not Chinese is a gap. */
function pinyinOf(zh: string): string {
  return tokensOf(zh)
    .map(({ text, han }) =>
      han
        ? syllables(text)
            .map((syllable) => SYLLABLE + syllable)
            .join("")
        : "",
    )
    .join(GAP);
}

const syllables = (run: string): string[] => pinyin(run, { toneType: "none", type: "array", v: true, nonZh: "removed" });

/** Each text is worked out once: most stand in many rows, as those of a reason do. */
function once(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
}

const folded = once(foldText);
const spoken = once(pinyinOf);
