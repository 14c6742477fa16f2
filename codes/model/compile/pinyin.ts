/** Chinese in pinyin. The only place that knows it; what is made here travels in the search index, the kept table and the pages. */
import { customPinyin, pinyin } from "pinyin-pro";
import { once } from "../search/make-index.ts";
import { pinyinBy } from "../search/pinyin.ts";

/** What the dictionary reads otherwise than people at a till do: it takes 卡 for 关卡 (qiǎ), and 行 for 行动 (xíng). */
customPinyin({ 发卡: "fā kǎ", 发卡行: "fā kǎ háng", 收单行: "shōu dān háng" });

/** The syllables of a run of Chinese characters, one for each. */
export const syllablesOf = (run: string): string[] => pinyin(run, { toneType: "none", type: "array", v: true, nonZh: "removed" });

/** `|yu|e|bu|zu`. */
export const pinyinOf = once(pinyinBy(syllablesOf));
