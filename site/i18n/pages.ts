/** Words of the pages about systems, crossings, reasons and problems. */
import { word } from "./speak.ts";

export const PAGES = {
  // a system
  about: word("关于这个体系", "About this system"),
  field: word("应答码在哪里", "Where the code travels"),
  classes: word("分类", "Classes"),
  fallback: word("没有列出的码", "Codes that are not listed"),
  fallbackPattern: word("适用于", "Applies to"),
  allCodes: word(
    (n: number) => `全部 ${n} 个应答码`,
    (n: number) => `All ${n} codes`,
  ),
  systemDescription: word(
    (name: string, n: number) => `${name}全表，共 ${n} 个码：含义、是否扣款、能否重试、怎么办，附来源。`,
    (name: string, n: number) =>
      `All ${n} of ${name}: what each means, whether the customer was charged, whether to retry and what to do, with sources.`,
  ),
  // one code across systems
  crossingTitle: word(
    (code: string) => `应答码 ${code} 在各体系的含义`,
    (code: string) => `Response code ${code} in every system`,
  ),
  crossingDescription: word(
    (code: string, n: number) => `${code} 出现在 ${n} 个体系里。逐一列出含义、结果、是否扣款与重试规则。`,
    (code: string, n: number) =>
      `${code} is used by ${n} ${n === 1 ? "system" : "systems"}: meaning, outcome, charge and retry rule of each.`,
  ),
  ambiguous: word(
    "各体系的读法不同。先弄清这个码来自哪个体系，再决定怎么做。",
    "The readings differ. Find out which system the code comes from before you act on it.",
  ),
  unambiguous: word("各体系在结果、扣款和重试上一致。", "All systems agree on outcome, charge and retry."),
  // reasons
  reasonsTitle: word("原因", "Reasons"),
  reasonsLead: word(
    (n: number) => `同一件事在不同体系里有不同的码。这里列出 ${n} 个共同的原因，每个原因有统一的处理建议和它在各体系里的码。`,
    (n: number) =>
      `The same event has different codes in different systems. These are the ${n} shared reasons, each with one piece of advice and its codes everywhere.`,
  ),
  reasonCodes: word(
    (n: number) => `各体系里的 ${n} 个码`,
    (n: number) => `Its ${n} codes`,
  ),
  reasonNoCodes: word("目前没有体系列出这个原因的码。", "No system lists a code for this reason yet."),
  reasonUsual: word(
    "通常情况；个别体系的码可能不同，以该码的页面为准。",
    "This is the usual case; a code of a single system may differ, and then its own page holds.",
  ),
  count: word("码数", "Codes"),
  // problems
  problemKicker: word("接口错误", "API error"),
  status: word("HTTP 状态", "HTTP status"),
  type: word("type 字段", "The type member"),
  otherProblems: word("其他错误", "Other errors"),
  // not found
  missingTitle: word("没有这个页面", "This page does not exist"),
  missingLead: word(
    "地址可能有误，或者这个体系没有收录该应答码。在这里直接查：",
    "The address may be wrong, or the system does not list this code. Look it up here:",
  ),
  missingUnknown: word(
    "没有收录的码，在查明之前既不要当作成功，也不要当作失败。",
    "Until you know what an unlisted code means, treat it neither as approved nor as declined.",
  ),
} as const;
