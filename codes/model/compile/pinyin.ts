/** Chinese in pinyin. The only place that knows it; what is made here travels in the search index and in the pages. */
import { pinyin } from "pinyin-pro";
import { once } from "../search/make-index.ts";
import { GAP, SYLLABLE } from "../search/pinyin.ts";
import { tokensOf } from "../search/text.ts";

/** The syllables of a run of Chinese characters, one for each. */
export const syllablesOf = (run: string): string[] => pinyin(run, { toneType: "none", type: "array", v: true, nonZh: "removed" });

/** `|yu|e|bu|zu`; what is not Chinese is a gap. */
export const pinyinOf = once((zh) =>
  tokensOf(zh)
    .map(({ text, han }) =>
      han
        ? syllablesOf(text)
            .map((syllable) => SYLLABLE + syllable)
            .join("")
        : "",
    )
    .join(GAP),
);
