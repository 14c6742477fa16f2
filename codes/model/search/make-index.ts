/**
 * Makes the half of the search index that fits a browser: codes, labels, terminal words, reasons, systems and pinyin.
 * Pure, and without knowledge of pinyin itself: the build brings it along (`../compile/pinyin.ts`), the table that a
 * browser keeps brings its own.
 */
import type { Code, System, SystemSummary } from "../answer.ts";
import { ACTORS, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS, type Text } from "../words.ts";
import { callsOf } from "./called.ts";
import type { FieldData } from "./field.ts";
import { GAP, SYLLABLE } from "./pinyin.ts";
import type { Facet, FacetData, SearchCodes } from "./search-index.ts";
import { foldText, LINE_END, SIDE_END } from "./text.ts";
import type { WordsData } from "./words.ts";

/** As much of a code as it is found by. */
export type Searched = Pick<Code, "code" | "label" | "outcome" | "funds" | "reason"> &
  Partial<Pick<Code, "display" | "former" | "actor" | "risk">> & { retry: Pick<Code["retry"], "policy"> };

export interface SearchedSet {
  systems: readonly (Pick<System, "id" | "name" | "provider" | "kind"> & { codes: readonly Searched[] })[];
  reasons: readonly { id: string; name: Text }[];
}

/** Kinds of systems whose Chinese name begins with a brand, not with what the system is about. */
const BRANDS = new Set(["network", "acquirer", "wallet", "gateway"]);

/**
 * @param widths of the systems whose numeric codes have a fixed one.
 * @param spoken the pinyin of a Chinese text, as `pinyin.ts` reads it.
 */
export function searchCodesOf(
  { systems, reasons }: SearchedSet,
  widths: ReadonlyMap<string, number>,
  spoken: (zh: string) => string,
): SearchCodes {
  const codes = systems.flatMap((system) => system.codes);
  const label = fieldOf(codes, ({ label }) => lineOf(label.zh, label.en));
  const display = fieldOf(codes, ({ code, display = [], former = [] }) =>
    lineOf(wordsOf(code), ...display, ...former.flatMap(({ label }) => [label.zh, label.en])),
  );
  const reasonLines = linesOf(reasons.map(({ id, name }) => lineOf(id, name.zh, name.en)));
  const systemLines = linesOf(systems.map(({ id, name, provider }) => lineOf(id, name.zh, name.en, provider)));
  return {
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
    called: reasons.map((reason) => [...new Set(callsOf(reason).flatMap((call) => [folded(call).trim(), ...typedAs(spoken(call))]))]),
    systemLines,
    words: wordsIn(label.lines + display.lines + reasonLines + systemLines),
    pinyin: fieldOf(codes, ({ label, display = [] }) => [label.zh, ...display].map(spoken).filter(Boolean).join(GAP)),
  };
}

/** Initials of fewer syllables stand for too much. */
const INITIALS_MIN = 3;

/** How an input method would take a word: `mimacuowu` and `mmcw`; nothing for a word that is not Chinese throughout. */
function typedAs(spoken: string): string[] {
  const [, ...syllables] = spoken.split(SYLLABLE);
  if (syllables.length < 2 || spoken.includes(GAP) || !spoken.startsWith(SYLLABLE)) return [];
  const initials = syllables.map((syllable) => syllable.charAt(0)).join("");
  return [syllables.join(""), ...(initials.length >= INITIALS_MIN ? [initials] : [])];
}

/** The words of folded lines, with the lines that hold them. */
export function wordsIn(lines: string): WordsData {
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

/** Words in folded text. */
const WORD = /[^ |/\p{Script=Han}]+/gu;

function namesOf({ id, provider, kind, name }: Pick<SystemSummary, "id" | "provider" | "kind" | "name">): string[] {
  const names = [id, ...(BRANDS.has(kind) ? [provider, name.zh] : [])];
  return [...new Set(names.map(folded))];
}

function facetsOf(codes: readonly Searched[], reasons: string[]): Record<Facet, FacetData> {
  const facet = (known: string[], pick: (code: Searched) => string | undefined): FacetData => ({
    ids: known,
    of: codes.map((code) => known.indexOf(pick(code) ?? "")),
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
export function fieldOf<C>(codes: readonly C[], textOf: (code: C) => string): FieldData {
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

export const lineOf = (...sides: string[]) => sides.map(folded).filter(Boolean).join(SIDE_END);
const linesOf = (lines: readonly string[]) => lines.map((line) => line + LINE_END).join("");

/** The words that a code consists of: `insufficient_funds`, `CardDeclined`; nothing for `51` and `N7`. */
function wordsOf(code: string): string {
  return /[A-Za-z]{3}/.test(code) ? code.replace(/([a-z])([A-Z])/g, "$1 $2") : "";
}

/** Each text is worked out once: most stand in many rows, as those of a reason do. */
export function once(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
}

const folded = once(foldText);
