/** Titles and descriptions that answer before the page is opened. */
import type { Code, System } from "../../codes/model/answer.ts";
import { codeName } from "../../codes/model/code-name.ts";
import { type Language, RETRY_POLICIES } from "../../codes/model/words.ts";
import { CHARGE } from "./charge.ts";

/** Longer descriptions are cut off by search engines; Han characters are about twice as wide. */
const DESCRIPTION_MAX = { zh: 110, en: 220 };

export { codeName };

export function codeTitle(system: System, code: Code, language: Language): string {
  const funds = CHARGE[code.funds][language];
  const name = codeName(system, code.code, language);
  return language === "zh" ? `${name}：${code.label.zh} — ${funds}` : `${name}: ${code.label.en} — ${funds.toLowerCase()}`;
}

export function codeDescription(code: Code, language: Language): string {
  const funds = CHARGE[code.funds][language];
  const retry = RETRY_POLICIES[code.retry.policy][language];
  const parts =
    language === "zh"
      ? [`${funds}，${retry}。`, code.meaning.zh, code.advice.cashier.zh]
      : [`${funds}. ${retry}. `, `${code.meaning.en} `, code.advice.cashier.en];
  return shorten(parts.join(""), language);
}

/** Cuts at the end of a sentence, else at the limit. */
export function shorten(text: string, language: Language): string {
  const max = DESCRIPTION_MAX[language];
  if (text.length <= max) return text;
  const head = text.slice(0, max);
  const end = Math.max(head.lastIndexOf("。"), head.lastIndexOf(". "));
  return end > max / 3 ? head.slice(0, end + 1) : `${head.trimEnd()}…`;
}
