/**
 * The site's own words. Each file of this folder is a section; each word of a
 * section stands there in every language, so that none can be forgotten.
 */
import type { Language } from "../../codes/model/words.ts";

/** One word in every language: a string, or a function that makes one. */
export const word = <T>(zh: T, en: T): Record<Language, T> => ({ zh, en });

type Section = Record<string, Record<Language, unknown>>;

/** A section in one language. */
export type Spoken<S extends Section> = { [K in keyof S]: S[K][Language] };

const spoken = new WeakMap<Section, Partial<Record<Language, unknown>>>();

/** A section in one language; made once. */
export function speak<S extends Section>(section: S, language: Language): Spoken<S> {
  const made = spoken.get(section) ?? {};
  spoken.set(section, made);
  made[language] ??= Object.fromEntries(Object.entries(section).map(([key, words]) => [key, words[language]]));
  return made[language] as Spoken<S>;
}
