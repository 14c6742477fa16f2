/** The picture that is shown where a page is linked to: one for each system and language, one for all other pages. */
import type { Language } from "../../codes/model/words.ts";
import { HOME } from "../i18n/home.ts";
import type { Subject } from "./page.ts";

/** Address of the picture of a system; of the site's own without one. */
export const picturePath = (lang: Language, system?: string) => `/og/${lang}/${system ?? "respcode"}.png`;

export function pictureOf(subject: Subject, lang: Language): { path: string; alt: string } {
  if (subject.is === "system" || subject.is === "code")
    return { path: picturePath(lang, subject.system.id), alt: `Respcode: ${subject.system.name[lang]}` };
  return { path: picturePath(lang), alt: HOME.title[lang] };
}
