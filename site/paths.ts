/** Addresses of pages that are not about one datum; those that are come from codes/model/links. */
import type { Language } from "../codes/model/words.ts";
import { BUILD_LANGUAGES } from "./language.ts";

export const homePath = (language: Language) => `/${language}/`;
/** Where the lookup forms lead without a script: the Worker answers with the page of the code. */
export const lookupPath = (language: Language) => `/${language}/lookup/`;
export const systemsPath = (language: Language) => `/${language}/#systems`;
export const reasonsPath = (language: Language) => `/${language}/reasons/`;
export const reportPath = (language: Language) => `/${language}/report/`;
export const changelogPath = (language: Language) => `/${language}/changelog/`;
export const apiGuidePath = (language: Language) => `/${language}/api/`;
export const widgetPath = (language: Language) => `/${language}/widget/`;
export const guidePath = (language: Language) => `/${language}/guide/what-is-a-response-code/`;

/** One static path for each language of the build and item. */
export function inBothLanguages<P extends Record<string, string>, Props>(
  items: readonly { params: P; props: Props }[],
): { params: P & { lang: Language }; props: Props & { lang: Language } }[] {
  return BUILD_LANGUAGES.flatMap((lang) => items.map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, lang } })));
}
