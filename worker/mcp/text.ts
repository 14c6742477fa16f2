/** A code in plain words, for a model to read and to quote from. */
import type { Code, CodeSummary } from "../../codes/model/answer.ts";
import { ACTORS, FUNDS, type Language, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";

/** One line: enough to tell readings apart. */
export function line(code: Pick<CodeSummary, "system" | "code" | "label" | "outcome" | "funds">, lang: Language): string {
  return `- ${code.system} ${code.code}: ${code.label[lang]} (${OUTCOMES[code.outcome][lang]}; ${FUNDS[code.funds][lang]})`;
}

/** A code whole, without its counterparts; those are data of the answer. */
export function describe(code: Code, lang: Language): string {
  const { retry, advice } = code;
  const say = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const limits = [
    retry.max_attempts === undefined ? "" : say(`最多 ${retry.max_attempts} 次`, `at most ${retry.max_attempts} attempts`),
    retry.window_days === undefined ? "" : say(`${retry.window_days} 天内`, `within ${retry.window_days} days`),
    retry.wait === undefined ? "" : say(`至少等待 ${retry.wait}`, `wait at least ${retry.wait}`),
    retry.note?.[lang] ?? "",
  ].filter(Boolean);
  const lines = [
    `# ${code.system} ${code.code}: ${code.label[lang]}`,
    code.meaning[lang],
    code.funds === "unknown"
      ? say("资金状态未知：没有人知道这笔钱是否已经扣走，先查询或冲正。", "Nobody knows yet whether money moved: inquire or reverse first.")
      : "",
    `${say("结果", "Outcome")}: ${OUTCOMES[code.outcome][lang]} (${code.outcome})`,
    `${say("资金", "Funds")}: ${FUNDS[code.funds][lang]} (${code.funds})`,
    `${say("重试", "Retry")}: ${[`${RETRY_POLICIES[retry.policy][lang]} (${retry.policy})`, ...limits].join("; ")}`,
    `${say("处理方", "Who can resolve it")}: ${ACTORS[code.actor][lang]}`,
    code.keep_card ? say("来源要求收银员留下卡片。", "The terminal operator is told to keep the card.") : "",
    `${say("收银员", "Cashier")}: ${advice.cashier[lang]}`,
    `${say("对顾客说", "Say to the customer")}: ${advice.cardholder[lang]}`,
    `${say("开发者", "Developer")}: ${advice.developer[lang]}`,
    code.note ? `${say("注意", "Note")}: ${code.note[lang]}` : "",
    ...(code.former ?? []).map(({ edition, label }) => `${say("旧版含义", "Formerly")} (${edition[lang]}): ${label[lang]}`),
    code.status === "retired" ? say("此码已停用。", "This code is retired.") : "",
    `${say("把握", "Confidence")}: ${code.verified.confidence}`,
    `${say("来源", "Sources")}:`,
    ...code.sources.map(({ title, publisher, kind, url }) => `- ${title}, ${publisher} (${kind})${url ? ` ${url}` : ""}`),
    `${say("页面", "Page")}: ${code.links.page[lang]}`,
  ];
  return lines.filter(Boolean).join("\n");
}
