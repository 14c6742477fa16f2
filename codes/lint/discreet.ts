/**
 * The cardholder text is read aloud at a till. A word of suspicion warns the
 * one customer in a thousand, shames the others, and puts the cashier at risk.
 */
import type { Reading, RuleOf } from "./rule.ts";

/** Words that hint at suspicion, or at the card being kept. "Security code" is printed on every card and may be said. */
const EN =
  /\b(?:fraud\w*|scam\w*|suspect\w*|suspicio\w*|unusual\w*|stolen|steal\w*|theft|lost|police|counterfeit\w*|forged|fake|crim\w*|illegal\w*|launder\w*|risk\w*|compromised|flagged|blacklist\w*|black list|hot card|pick[- ]?up|retain\w*|retention|confiscat\w*|seiz\w*|captur\w*|(?:keep|hold|withhold|take)\w* (?:back )?(?:this|the|your) card|hand over|security(?! codes?\b))/i;
const ZH =
  /欺诈|诈骗|作弊|可疑|怀疑|嫌疑|被窃|失窃|盗|偷|挂失|遗失|丢失|伪造|伪卡|假卡|冒用|冒充|没收|吞卡|吞没|扣卡|扣留|留卡|收回|报警|警察|警方|公安|风险|风控|黑名单|违法|犯罪|非法|洗钱|安全(?!码)/;

function* hints({ advice }: Reading): Generator<[language: "zh" | "en", word: string]> {
  const [zh] = ZH.exec(advice.cardholder.zh) ?? [];
  const [en] = EN.exec(advice.cardholder.en) ?? [];
  if (zh) yield ["zh", zh];
  if (en) yield ["en", en];
}

const SAFE = {
  zh: "银行未批准这张卡的交易，请换一张卡，或与您的发卡行联系。",
  en: "The bank did not approve this card. Please use another card or contact your bank.",
};

export const rule: RuleOf<"reading"> = {
  name: "discreet",
  description: "Where there is a risk (fraud or watch) or the card is kept, the cardholder text says nothing of suspicion.",
  scope: "reading",
  *check(reading) {
    if (reading.risk === "none" && !reading.keepCard) return;
    const why = reading.keepCard ? "the card is to be kept" : `risk is ${reading.risk}`;
    for (const [language, word] of hints(reading)) {
      const message = `${why} and the cardholder text says "${word}": the customer must not hear a suspicion. Safe is "${SAFE[language]}"`;
      yield { at: ["advice", "cardholder", language], message };
    }
  },
};
