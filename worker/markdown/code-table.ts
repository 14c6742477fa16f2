/** Codes as a Markdown table. */
import type { Code, CodeSummary } from "../../codes/model/answer.ts";
import { FUNDS, type Language, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";
import { type Names, nameIn } from "./counterparts.ts";
import { linkTo, linkToCode, say, table } from "./write.ts";

const WORDS = {
  system: ["体系", "System"],
  code: ["应答码", "Code"],
  label: ["含义", "Label"],
  outcome: ["结果", "Outcome"],
  charged: ["扣款", "Charged?"],
  retry: ["重试", "Retry"],
} as const;

type Row = CodeSummary & Partial<Pick<Code, "retry">>;

/** @param names of the systems, for codes of several. */
export function codeTable(codes: readonly Row[], lang: Language, names?: Names): string {
  const t = say(WORDS, lang);
  const withRetry = codes.every(({ retry }) => retry);
  const heads = [...(names ? [t.system] : []), t.code, t.label, t.outcome, t.charged, ...(withRetry ? [t.retry] : [])];
  const rows = codes.map(({ system, code, label, outcome, funds, retry }) => [
    ...(names ? [linkTo(`/${lang}/${system}.md`, nameIn(names, system))] : []),
    linkToCode({ system, code }, lang, code),
    label[lang],
    OUTCOMES[outcome][lang],
    FUNDS[funds][lang],
    ...(withRetry && retry ? [RETRY_POLICIES[retry.policy][lang]] : []),
  ]);
  return table(heads, rows);
}
