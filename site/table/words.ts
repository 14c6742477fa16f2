/**
 * What the filter finds a row by, beside what stands in it: the words of the terminal, everything that people call its reason,
 * and on Chinese pages the pinyin of all that. Written at build time; what many rows share stands once, at the table.
 */
import type { Code } from "../../codes/model/answer.ts";
import { syllablesOf } from "../../codes/model/compile/pinyin.ts";
import { callsOf } from "../../codes/model/search/called.ts";
import type { Language, Text } from "../../codes/model/words.ts";
import { spokenOf } from "../spoken.ts";
import { NEXT_REASON } from "./rows.ts";

export interface TableWords {
  /** One line a reason. */
  reasons: string;
  /** JSON of how the characters of the table are read. */
  spoken?: string;
  /** Place of the reason of a code among the lines. */
  reasonOf(code: Code): number;
}

const HAN = /\p{Script=Han}/u;

export function tableWords(codes: readonly Code[], reason: (id: string) => { id: string; name: Text }, lang: Language): TableWords {
  const ids = [...new Set(codes.map((code) => code.reason))];
  const calls = ids.map((id) => callsOf(reason(id)).filter((call) => lang === "zh" || !HAN.test(call)));
  const texts = [...codes.flatMap(({ label, display = [] }) => [label.zh, ...display]), ...calls.flat()];
  return {
    reasons: calls.map((words) => words.join(" ")).join(NEXT_REASON),
    ...(lang === "zh" ? { spoken: JSON.stringify(spokenOf(texts, syllablesOf)) } : {}),
    reasonOf: (code) => ids.indexOf(code.reason),
  };
}
