/** The languages as others name them: in `hreflang` and `lang` (BCP 47), and in Open Graph, which knows only languages of a country. */
import type { Language } from "../../codes/model/words.ts";

export const LANGUAGE_TAGS: Record<Language, string> = { zh: "zh-CN", en: "en" };

/** The English is written in British spelling. */
export const OPEN_GRAPH_LOCALES: Record<Language, string> = { zh: "zh_CN", en: "en_GB" };
