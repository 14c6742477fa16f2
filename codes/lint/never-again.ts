/** Where nothing may be submitted again, the cashier's advice must not ask for another try: some networks fine it. */
import type { Language } from "../model/words.ts";
import type { RuleOf } from "./rule.ts";

/** A clause that asks for another try with the same card. */
const ASKS: Record<Language, RegExp> = {
  zh: /再(?:试|做|刷|查|读|提交|输入)一次|(?:改正|更正|核对)[^，。；]*[，后]?[^，。；]*重新(?:提交|输入|收款)|重新(?:提交|收款)/,
  en: /\b(?:try|enter|submit|start|send|run|query|correct)\b[^.;,]*\b(?:once more|again)\b/i,
};
/** A clause that forbids it, or speaks of another card. */
const FORBIDS: Record<Language, RegExp> = {
  zh: /不要|不得|不能|别|勿|换一张|解除|签约/,
  en: /\b(?:not|never|nor|no|another|released|lifted)\b/i,
};
const CLAUSE: Record<Language, RegExp> = { zh: /[。；]/, en: /[.;]/ };

const asking = (text: string, language: Language) =>
  text.split(CLAUSE[language]).find((clause) => ASKS[language].test(clause) && !FORBIDS[language].test(clause));

export const rule: RuleOf<"reading"> = {
  name: "never-again",
  description: "Where retry is never, the advice for the cashier asks for no other try.",
  scope: "reading",
  *check({ policy, advice }) {
    if (policy !== "never") return;
    for (const language of ["zh", "en"] as const) {
      const clause = asking(advice.cashier[language], language);
      if (clause === undefined) continue;
      const message = `retry is never, and the ${language} advice for the cashier says "${clause.trim()}". Give the row its own advice, such as "${SAFE[language]}"`;
      yield { at: ["advice", "cashier", language], message };
    }
  },
};

const SAFE: Record<Language, string> = {
  zh: "不要再试此卡，请顾客换一种付款方式。",
  en: "Do not try this card again; ask for another way to pay.",
};
