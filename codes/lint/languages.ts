/** Half of the readers read only one of the two languages. */
import type { RuleOf } from "./rule.ts";
import { texts } from "./walk.ts";

const HAN = /\p{Script=Han}/u;
/** Full-width punctuation betrays a text that was not set for English readers. */
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uffef]/u;

function* faults(zh: unknown, en: unknown): Generator<[key: string, message: string]> {
  if (typeof zh !== "string") yield ["zh", `the Chinese text is missing beside "${en}". Add zh.`];
  else if (!HAN.test(zh)) yield ["zh", `"${zh}" has no Chinese character. Say it in Chinese; an abbreviation may stand beside it.`];
  if (typeof en !== "string") yield ["en", `the English text is missing beside "${zh}". Add en.`];
  else if (zh === en) yield ["en", `zh and en are both "${zh}". Write each in its own language.`];
  else if (HAN.test(en)) yield ["en", `"${en}" has Chinese characters. Say it in English.`];
  else if (FULL_WIDTH.test(en)) yield ["en", `"${en}" has full-width punctuation. Use ASCII punctuation in English.`];
}

export const rule: RuleOf<"file"> = {
  name: "languages",
  description: "Every text is written in both languages: zh has Chinese characters, en has none, and they are never equal.",
  scope: "file",
  *check({ value }) {
    for (const { text, at } of texts(value)) {
      for (const [key, message] of faults(text.zh, text.en)) yield { at: [...at, key], message };
    }
  },
};
