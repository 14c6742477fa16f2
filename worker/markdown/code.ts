/** A code in plain words, as Markdown: for the page's twin, and for a model to read and to quote from. */
import type { Code, CodeRef } from "../../codes/model/answer.ts";
import { ACTORS, CONFIDENCES, FUNDS, type Language, OUTCOMES, RETRY_POLICIES, RISKS, SOURCE_KINDS } from "../../codes/model/words.ts";
import { fact, linkTo, say, section } from "./write.ts";

const WORDS = {
  unknown: [
    "没有人知道这笔钱是否已经扣走：先查询、冲正或对账，再做别的。",
    "Nobody knows yet whether money moved: inquire, reverse or reconcile before anything else.",
  ],
  outcome: ["结果", "Outcome"],
  charged: ["扣款", "Was the customer charged?"],
  retry: ["重试", "May I try again?"],
  actor: ["由谁解决", "Who can resolve it"],
  risk: ["风险", "Risk"],
  reason: ["原因", "Reason"],
  keep: ["来源要求收银员留下卡片。", "The terminal operator is told to keep the card."],
  cashier: ["收银员", "Cashier"],
  cardholder: ["对顾客说", "Say to the customer"],
  developer: ["开发者", "Developer"],
  display: ["终端显示", "Terminals show"],
  class: ["分类", "Class"],
  note: ["注意", "Note"],
  former: ["旧版含义", "Formerly"],
  retired: ["此码已停用。", "This code is retired."],
  replaced: ["替代它的码", "Its successor"],
  confidence: ["可信度", "Confidence"],
  verified: ["核对日期", "Verified"],
  sources: ["来源", "Sources"],
  equivalents: ["同一原因在其他体系", "The same reason elsewhere"],
  page: ["网页", "Page"],
} as const;

/**
 * A code whole.
 * @param name of its system; its id stands for it where the name is not known.
 * @param equivalents false where the caller gives the counterparts as data.
 * @param host stands before every address of this site, for readers who do not know where the text is from.
 */
export function codeMarkdown(code: Code, lang: Language, { name = code.system, equivalents = false, host = "" } = {}): string {
  const t = say(WORDS, lang);
  const { advice, verified } = code;
  const former = (code.former ?? []).map(({ edition, label, note }) =>
    fact(`${t.former} (${edition[lang]})`, [label[lang], note?.[lang]].filter(Boolean).join(" "), lang),
  );
  return section(
    `# ${name} ${code.code}: ${code.label[lang]}`,
    code.funds === "unknown" && `**${t.unknown}**`,
    code.status === "retired" && [t.retired, code.replaced_by && fact(t.replaced, code.replaced_by, lang)].filter(Boolean).join(" "),
    code.meaning[lang],
    [
      fact(t.outcome, `${OUTCOMES[code.outcome][lang]} (\`${code.outcome}\`)`, lang),
      fact(t.charged, `${FUNDS[code.funds][lang]} (\`${code.funds}\`)`, lang),
      fact(t.retry, retryLine(code, lang), lang),
      fact(t.actor, ACTORS[code.actor][lang], lang),
      code.risk !== "none" && fact(t.risk, RISKS[code.risk][lang], lang),
      fact(t.reason, linkTo(`${host}/${lang}/reasons/${code.reason}.md`, code.reason), lang),
      code.class !== undefined && fact(t.class, code.class, lang),
      code.display && fact(t.display, code.display.map((words) => `\`${words}\``).join(lang === "zh" ? "、" : ", "), lang),
      ...former,
    ],
    [
      fact(t.cashier, [advice.cashier[lang], code.keep_card && t.keep].filter(Boolean).join(lang === "zh" ? "" : " "), lang),
      fact(t.cardholder, advice.cardholder[lang], lang),
      fact(t.developer, advice.developer[lang], lang),
    ],
    code.note && `${t.note}${lang === "zh" ? "：" : ": "}${code.note[lang]}`,
    equivalents && code.equivalents.length > 0 && `## ${t.equivalents}`,
    equivalents && code.equivalents.map((ref) => `- ${linkToCode(ref, lang)}`),
    `## ${t.sources}`,
    code.sources.map(({ title, publisher, edition, kind, url, accessed }) => {
      const about = [publisher, edition, SOURCE_KINDS[kind][lang], accessed].filter(Boolean).join(" · ");
      return `- ${url ? linkTo(url, title) : title}${lang === "zh" ? "，" : ", "}${about}`;
    }),
    [
      fact(t.confidence, CONFIDENCES[verified.confidence][lang], lang),
      fact(t.verified, verified.on, lang),
      fact(t.page, host + code.links.page[lang], lang),
      fact("API", host + code.links.self, lang),
    ],
  );
}

function retryLine({ retry }: Code, lang: Language): string {
  const zh = lang === "zh";
  const { max_attempts: attempts, window_days: days, wait, valid_from: since, note } = retry;
  return [
    `${RETRY_POLICIES[retry.policy][lang]} (\`${retry.policy}\`)`,
    attempts !== undefined && (zh ? `最多 ${attempts} 次` : `at most ${attempts} attempts`),
    days !== undefined && (zh ? `${days} 天内` : `within ${days} days`),
    wait !== undefined && (zh ? `至少等待 ${wait}` : `wait at least ${wait}`),
    since !== undefined && (zh ? `自 ${since} 起` : `since ${since}`),
    note?.[lang],
  ]
    .filter(Boolean)
    .join(zh ? "；" : "; ");
}

export const linkToCode = ({ system, code }: CodeRef, lang: Language) =>
  linkTo(`/${lang}/${encodeURIComponent(system)}/${encodeURIComponent(code)}.md`, `${system} ${code}`);
