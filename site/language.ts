/**
 * Which language's pages a build makes. `npm run build` makes the two side by side, one on each core, and joins
 * them; without the variable a build makes both.
 */
import { LANGUAGES, type Language } from "../codes/model/words.ts";

export const BUILD_LANGUAGE = LANGUAGES.find((language) => language === process.env.BUILD_LANGUAGE);

/** Languages of the pages of this build. */
export const BUILD_LANGUAGES: readonly Language[] = BUILD_LANGUAGE ? [BUILD_LANGUAGE] : LANGUAGES;

/** What is not in any language is made once: by the build of the first. */
export const BUILDS_SHARED_FILES = BUILD_LANGUAGES[0] === LANGUAGES[0];
