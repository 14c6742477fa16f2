/**
 * Matches Latin letters against the pinyin of labels, which the compiler writes as `|yu|e|bu|zu`: whole
 * (`yuebuzu`), as initials (`yebz`), or mixed (`yuebz`), as Chinese input methods take it.
 */
import { LINE_END, tokensOf } from "./text.ts";

/** Stands before each syllable. */
export const SYLLABLE = "|";
/** Stands where a label goes on in another script; nothing matches across it. */
export const GAP = "-";

/** One letter is the beginning of too much; more than this is no label. */
const LETTERS_MIN = 2;
const LETTERS_MAX = 60;

/**
 * Writes a text so: `|yu|e|bu|zu`; what is not Chinese is a gap.
 * @param syllablesOf the syllables of a run of Chinese characters, one for each.
 */
export function pinyinBy(syllablesOf: (run: string) => readonly string[]): (text: string) => string {
  const spoken = (run: string) => syllablesOf(run).map((syllable) => SYLLABLE + syllable);
  return (text) =>
    tokensOf(text)
      .map((token) => (token.han ? spoken(token.text).join("") : ""))
      .join(GAP);
}

/** The letters of a text that may be pinyin, joined, or undefined where it is none: `Yú'é bù zú` gives `yuebuzu`. */
export function pinyinLetters(text: string): string | undefined {
  const letters = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/u\u0308/g, "v")
    .replace(/[\p{M}\s'’]+/gu, "");
  return letters.length >= LETTERS_MIN && letters.length <= LETTERS_MAX && /^[a-z]+$/.test(letters) ? letters : undefined;
}

/** Finds the letters: each next one goes on in the syllable, or begins the next. */
export function pinyinPattern(letters: string): RegExp {
  return new RegExp(`\\${SYLLABLE}${[...letters].join(`(?:[a-z]*\\${SYLLABLE})?`)}`, "g");
}

/** Whether a match consists of whole syllables. */
export function isWhole(match: string, next: string | undefined, letters: string): boolean {
  return match.replaceAll(SYLLABLE, "") === letters && (next === undefined || next === SYLLABLE || next === GAP || next === LINE_END);
}

/** Whether each letter of a match begins a syllable. */
export function isInitials(match: string, letters: string): boolean {
  return match.split(SYLLABLE).length - 1 === letters.length;
}
