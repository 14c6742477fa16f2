/** Makes the search index, the build-time half of `../search.ts`. */
import type { Catalogue } from "../expand.ts";
import { fieldOf, lineOf, searchCodesOf, wordsIn } from "../search/make-index.ts";
import type { SearchCodes, SearchTexts } from "../search/search-index.ts";
import { SIDE_END } from "../search/text.ts";
import { pinyinOf } from "./pinyin.ts";

export function searchIndexOf({ systems, reasons }: Catalogue, widths: ReadonlyMap<string, number>): [SearchCodes, SearchTexts] {
  const codes = systems.flatMap((system) => system.codes);
  const meaning = fieldOf(codes, ({ meaning }) => lineOf(meaning.zh, meaning.en));
  const advice = fieldOf(codes, ({ advice }) =>
    lineOf(...[advice.cashier, advice.cardholder, advice.developer].flatMap(({ zh, en }) => [zh, en])),
  );
  return [
    searchCodesOf({ systems, reasons }, widths, pinyinOf),
    {
      meaning: { lines: onlyHan(meaning.lines), of: meaning.of },
      advice: { lines: onlyHan(advice.lines), of: advice.of },
      words: wordsIn(meaning.lines + advice.lines),
    },
  ];
}

/** Words in folded text; a run of them has a space on each side. */
const WORDS = / [^|/\p{Script=Han}]+/gu;

/** Folded lines without their words, which are found otherwise. */
const onlyHan = (lines: string) => lines.replace(WORDS, SIDE_END).replace(/\|+(?=[|/])/g, "");
