/** Matches a query, or one word of it, as a whole: as a code, a label, a reason, a system, or pinyin. */
import { unpadded } from "../normalize.ts";
import { withoutAside } from "./called.ts";
import { KIND } from "./kinds.ts";
import { isInitials, isWhole, pinyinLetters, pinyinPattern } from "./pinyin.ts";
import type { SearchIndex } from "./search-index.ts";

/** A label counts as meant where the query makes up this share of it: more would put rare systems with short labels first. */
const WHOLE_SHARE = 0.25;

/**
 * The code itself, padded, or its beginning.
 * @param spelling folded, see `../normalize.ts`.
 */
export function matchCode(index: SearchIndex, spelling: string, kinds: Uint8Array, prefix = true): void {
  const mark = (list: readonly number[] | undefined, kind: number) => {
    for (const at of list ?? []) if (kind < (kinds[at] as number)) kinds[at] = kind;
  };
  mark(index.byFolded.get(spelling), KIND.code);
  if (/^[0-9]+$/.test(spelling)) {
    const bare = unpadded(spelling);
    mark(index.byBare.get(bare), KIND.padded);
    mark(index.byFolded.get(bare), KIND.padded);
  }
  if (!prefix) return;
  for (let at = 0; at < index.size; at++) {
    if (KIND.prefix < (kinds[at] as number) && index.folded[at]?.startsWith(spelling)) kinds[at] = KIND.prefix;
  }
}

/** A label, or what a terminal shows, of which the folded phrase is a good part. */
export function matchLabel({ shelves }: SearchIndex, phrase: string, kinds: Uint8Array): void {
  for (const [name, field] of shelves.flatMap(({ fields }) => fields)) {
    if (name !== "label" && name !== "display") continue;
    const marks = field.findWhole(phrase, WHOLE_SHARE);
    if (marks) for (let at = 0; at < kinds.length; at++) if (marks[field.of[at] as number] === 1) kinds[at] = KIND.wholeLabel;
  }
}

/** The codes of every reason that people call so. */
export function matchCalled(index: SearchIndex, phrase: string, kinds: Uint8Array): void {
  const reasons = [phrase.trim(), withoutAside(phrase), pinyinLetters(phrase) ?? ""].map((call) => index.called.get(call)).find(Boolean);
  if (!reasons) return;
  const { of } = index.data.facets.reason;
  for (let at = 0; at < kinds.length; at++) {
    if (KIND.called < (kinds[at] as number) && reasons.includes(of[at] as number)) kinds[at] = KIND.called;
  }
}

/** The codes of every system that the folded phrase names: its id, its provider, the beginning of a brand's name. */
export function matchSystem(index: SearchIndex, phrase: string, kinds: Uint8Array): void {
  const named = index.data.systems.map(({ names }) => names.some((name) => name.startsWith(phrase)));
  for (let at = 0; at < kinds.length; at++) if (named[index.systemOf[at] as number]) kinds[at] = KIND.wholeSystem;
}

/** @param doubtful whether the letters also begin a word of a label. */
export function matchPinyin({ pinyin }: SearchIndex, text: string, kinds: Uint8Array, doubtful: boolean): void {
  const letters = pinyinLetters(text);
  if (letters === undefined) return;
  const whole = doubtful ? KIND.pinyinDoubtful : KIND.pinyin;
  const part = doubtful ? KIND.pinyinDoubtful : KIND.pinyinPart;
  // Marked with what is left to the worst kind, so that the best of a line is the highest.
  const marks = pinyin.grade(
    pinyinPattern(letters),
    (match, next) => KIND.none - (isWhole(match, next, letters) || isInitials(match, letters) ? whole : part),
  );
  if (!marks) return;
  for (let at = 0; at < kinds.length; at++) {
    const left = marks[pinyin.of[at] as number] ?? 0;
    if (left > 0) kinds[at] = Math.min(kinds[at] as number, KIND.none - left);
  }
}
