/** Words of the counter cards, and the short imperative of each line. */
import type { Code, Reason } from "../../codes/model/answer.ts";
import type { Language, RetryPolicy, Text } from "../../codes/model/words.ts";
import { word } from "./speak.ts";
import { TILL_LINES } from "./till-lines.ts";

export const CARD = {
  title: word(
    (name: string, size: string) => `${name}：柜台速查卡 ${size}`,
    (name: string, size: string) => `${name}: counter card ${size}`,
  ),
  description: word(
    (name: string, n: number) => `${name}收银员常见的 ${n} 个应答码，一张纸打印：结果、是否扣款、怎么做。`,
    (name: string, n: number) =>
      `The ${n} codes of ${name} that a cashier meets, on one printed sheet: outcome, whether the customer was charged, what to do.`,
  ),
  kicker: word("柜台速查卡", "Counter card"),
  back: word("返回码表", "Back to the table"),
  print: word("打印", "Print"),
  otherSize: word(
    (size: string) => `改用 ${size}`,
    (size: string) => `${size} instead`,
  ),
  printHint: word(
    (size: string) => (size === "A6" ? "A6 纸双面打印，实际大小。" : "A4 纸单面打印，实际大小。"),
    (size: string) => (size === "A6" ? "Print on A6, both sides, actual size." : "Print on A4, one side, actual size."),
  ),
  unknown: word("结果未知：没有人知道是否已扣款", "Result unknown: nobody knows whether money moved"),
  unknownRule: word(
    "查清之前不要再次收款：先查询原交易 → 看终端是否已冲正 → 仍不清楚就打收单机构热线。",
    "Do not charge again before you have inquired: query the transaction, see whether the terminal reversed it, then call the acquirer.",
  ),
  known: word("结果明确", "Result known"),
  code: word("码", "Code"),
  label: word("含义", "Meaning"),
  outcome: word("结果", "Outcome"),
  charged: word("扣款", "Charged?"),
  todo: word("怎么做", "What to do"),
  unlisted: word(
    "没有列出的码：查明之前，既不要当作成功，也不要当作失败。",
    "A code that is not listed: until you know, treat it neither as approved nor as declined.",
  ),
  hotline: word("收单机构热线：", "Acquirer's hotline:"),
  staff: word("仅供店员，请放在顾客看不到的一侧。", "For staff; keep it out of the customers' sight."),
  whole: word("扫码看全表", "All codes"),
  checked: word(
    (date: string) => `数据核对于 ${date} · CC BY 4.0`,
    (date: string) => `Data checked on ${date} · CC BY 4.0`,
  ),
} as const;

/** Longer sentences do not fit beside the code; the page of the code has them. */
const SENTENCE_MAX: Record<Language, number> = { zh: 28, en: 76 };

/** What to do where nothing shorter fits, by the retry policy. */
const BY_POLICY: Record<RetryPolicy, Text> = {
  never: word("不要再试此卡，换一种付款方式", "Do not try this card again; another way to pay"),
  after_change: word("换一张卡或换付款方式", "Another card or way to pay"),
  later: word("现在不要反复试；换卡，或稍后再试", "Do not keep trying; another card, or once more later"),
  now: word("请顾客重新操作一次", "Have the customer do it once more"),
  inquire: word("先查询这笔，查清之前不要再收", "Query the transaction; no second payment until you know"),
  none_needed: word("按终端提示继续", "Go on as the terminal says"),
};
const FRAUD = word("不重试、不争执；避开顾客打收单热线", "Do not retry or argue; call the acquirer quietly");
const CORRECT = word("核对并更正，再试一次", "Check and correct it, then try once more");
const PAID = word("已付款，不要再收一次", "Paid; do not charge again");

/** Who stands at the till and can mend it there. */
const MENDED_HERE = new Set(["merchant", "terminal"]);

type Advised = Pick<Code, "reason" | "advice" | "retry" | "risk" | "funds" | "outcome" | "actor">;

/**
 * One imperative for the line of a card: that of the reason where the code reads as its reason does, else the first
 * sentence of its own advice where it is short, else what funds, risk and retry rule come to.
 */
export function inShort(code: Advised, reason: Pick<Reason, "advice" | "retry" | "funds" | "outcome">, language: Language): string {
  const own = code.advice.cashier[language];
  const usual = code.outcome === reason.outcome && code.funds === reason.funds && code.retry.policy === reason.retry.policy;
  const line = TILL_LINES[code.reason];
  if (line && usual && own === reason.advice.cashier[language]) return line[language];
  const [first = ""] = own.split(language === "zh" ? "。" : /\.(?: |$)/);
  if (own !== reason.advice.cashier[language] && first.length <= SENTENCE_MAX[language]) return first;
  if (code.funds === "unknown") return BY_POLICY.inquire[language];
  if (code.risk === "fraud") return FRAUD[language];
  if (code.funds === "taken") return PAID[language];
  if (code.retry.policy === "after_change" && MENDED_HERE.has(code.actor)) return CORRECT[language];
  return BY_POLICY[code.retry.policy][language];
}
