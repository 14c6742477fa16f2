/** Codes as a Markdown table. */
import type { Code, CodeSummary } from "../../codes/model/answer.ts";
import { FUNDS, type Language, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";
import { linkTo, say, table } from "./write.ts";

const WORDS = {
  system: ["体系", "System"],
  code: ["应答码", "Code"],
  label: ["含义", "Label"],
  outcome: ["结果", "Outcome"],
  charged: ["扣款", "Charged?"],
  retry: ["重试", "Retry"],
} as const;

type Row = CodeSummary & Partial<Pick<Code, "retry">>;

/** @param withSystem for codes of several systems. */
export function codeTable(codes: readonly Row[], lang: Language, { withSystem = false } = {}): string {
  const t = say(WORDS, lang);
  const withRetry = codes.every(({ retry }) => retry);
  const heads = [...(withSystem ? [t.system] : []), t.code, t.label, t.outcome, t.charged, ...(withRetry ? [t.retry] : [])];
  const rows = codes.map(({ system, code, label, outcome, funds, retry }) => [
    ...(withSystem ? [linkTo(`/${lang}/${system}.md`, system)] : []),
    linkTo(`/${lang}/${encodeURIComponent(system)}/${encodeURIComponent(code)}.md`, code),
    label[lang],
    OUTCOMES[outcome][lang],
    FUNDS[funds][lang],
    ...(withRetry && retry ? [RETRY_POLICIES[retry.policy][lang]] : []),
  ]);
  return table(heads, rows);
}
