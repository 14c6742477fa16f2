/** A cashier reads with a queue in front of the till. */
import { LANGUAGES, type Language } from "../model/words.ts";
import type { RuleOf } from "./rule.ts";

export const SENTENCES_MAX = 2;

/** An end of a sentence, with the quotes and brackets that close after it. */
const ENDS: Record<Language, RegExp> = {
  zh: /[。！？…]+[”’」』）]*/gu,
  // A full stop inside "No. 5", "e.g." or "1.50" is followed by no capital letter.
  en: /[.!?]+["')\]]*(?=\s+["'([]?\p{Lu}|\s*$)/gu,
};

export function sentences(text: string, language: Language): number {
  const ends = text.trim().match(ENDS[language])?.length ?? 0;
  const unfinished = text.trim().replace(ENDS[language], "\n").split("\n").at(-1)?.trim() !== "";
  return ends + (unfinished ? 1 : 0);
}

export const rule: RuleOf<"reading"> = {
  name: "cashier-brevity",
  description: `Advice for the cashier has at most ${SENTENCES_MAX} sentences.`,
  scope: "reading",
  *check({ advice }) {
    for (const language of LANGUAGES) {
      const count = sentences(advice.cashier[language], language);
      if (count <= SENTENCES_MAX) continue;
      const message = `the ${language} advice for the cashier has ${count} sentences, expected at most ${SENTENCES_MAX}. Keep what to do now; the why belongs into meaning.`;
      yield { at: ["advice", "cashier", language], message };
    }
  },
};
