/** Answers in one language: every text keeps only that language. */
import type { Language } from "./words.ts";

/** A copy of an answer in which each `{zh, en}` map holds only `language`. */
export function inLanguage<T>(value: T, language: Language): T {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && "zh" in value && "en" in value) return { [language]: value[language] } as T;
  return Object.fromEntries(entries.map(([key, item]) => [key, inLanguage(item, language)])) as T;
}
