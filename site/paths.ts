/** Addresses of pages that are not about one datum; those that are come from codes/model/links. */
import type { Language } from "../codes/model/words.ts";
import { BUILD_LANGUAGES } from "./language.ts";

export const homePath = (language: Language) => `/${language}/`;
/** Where the lookup forms lead without a script: the Worker answers with the page of the code. */
export const lookupPath = (language: Language) => `/${language}/lookup/`;
export const systemsPath = (language: Language) => `/${language}/#systems`;
export const reasonsPath = (language: Language) => `/${language}/reasons/`;
export const reportPath = (language: Language) => `/${language}/report/`;
export const benchmarksPath = (language: Language) => `/${language}/benchmarks/`;
export const changelogPath = (language: Language) => `/${language}/changelog/`;
export const apiGuidePath = (language: Language) => `/${language}/api/`;
export const widgetPath = (language: Language) => `/${language}/widget/`;
export const guidesPath = (language: Language) => `/${language}/guide/`;
/** The sheet with the codes that a cashier meets. A6 lies one step deeper: `A6` is a code of some systems. */
export const cardPath = (system: string, size: "a4" | "a6", language: Language) =>
  `/${language}/${system}/card/${size === "a4" ? "" : "a6/"}`;
/** Systems side by side. */
export const comparePath = (systems: readonly string[], language: Language) =>
  `/${language}/compare/${systems.length > 0 ? `?systems=${systems.join(",")}` : ""}`;
/** A pair that has a page of its own; site/compare/pairs.ts lists them. */
export const pairPath = ([first, second]: readonly [string, string], language: Language) => `/${language}/compare/${first}/${second}/`;

/** One static path for each language of the build and item. */
export function inBothLanguages<P extends Record<string, string>, Props>(
  items: readonly { params: P; props: Props }[],
): { params: P & { lang: Language }; props: Props & { lang: Language } }[] {
  return BUILD_LANGUAGES.flatMap((lang) => items.map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, lang } })));
}
