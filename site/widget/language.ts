/** Which of the two languages an element speaks. */
import type { Language } from "../../codes/model/words.ts";

const spoken = (tag: string | null | undefined): Language | undefined =>
  /^zh\b/i.test(tag ?? "") ? "zh" : /^en\b/i.test(tag ?? "") ? "en" : undefined;

/** The element's own `lang`, else the nearest one around it, through shadow roots too; then the browser's languages; then English. */
export function languageOf(element: Element): Language {
  for (let at: Element | null = element; at; ) {
    const around: Element | null = at.closest("[lang]");
    if (around) {
      const language = spoken(around.getAttribute("lang"));
      if (language) return language;
      break;
    }
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  for (const tag of navigator.languages) {
    const language = spoken(tag);
    if (language) return language;
  }
  return "en";
}

/** For the `lang` attribute of what is drawn: Simplified Chinese glyphs, and the right voice. */
export const tagOf = (language: Language) => (language === "zh" ? "zh-CN" : "en");
