/** Which of the two languages an element speaks. */
import type { Language } from "../../codes/model/words.ts";

/** The element's own `lang`, else the nearest one around it, through shadow roots too; then the browser's languages; then English. */
export function languageOf(element: Element): Language {
  let around: Element | null = null;
  for (let at: Element | undefined = element; at && !around; at = (at.getRootNode() as Partial<ShadowRoot>).host)
    around = at.closest("[lang]");
  const tags = [around?.getAttribute("lang"), ...navigator.languages, "en"];
  return tags.map((tag) => /^(zh|en)\b/i.exec(tag ?? "")?.[0]?.toLowerCase()).find(Boolean) as Language;
}

/** For the `lang` attribute of what is drawn: Simplified Chinese glyphs, and the right voice. */
export const tagOf = (language: Language) => (language === "zh" ? "zh-CN" : "en");
