/** A code in plain words, as Markdown: for the page's twin, and for a model to read and to quote from. */
import type { Code, CodeSummary, Crossing, Reason, System } from "../../codes/model/answer.ts";
import { ACTORS, CONFIDENCES, FUNDS, type Language, OUTCOMES, RETRY_POLICIES, RISKS, SOURCE_KINDS } from "../../codes/model/words.ts";
import { elsewhereOf, equivalentsOf, linkToReason, type Names } from "./counterparts.ts";
import { colon, comma, fact, inBrackets, linkTo, say, section } from "./write.ts";

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
  page: ["网页", "Page"],
} as const;

/** What a page has beside the code; a caller that gives the code as data too leaves it out, and ids stand for the names. */
export interface Beside {
  system: System;
  reason: Reason & { codes: CodeSummary[] };
  crossing: Crossing;
  names: Names;
}

/**
 * A code whole.
 * @param host stands before every address of this site, for readers who do not know where the text is from.
 */
export function codeMarkdown(
  code: Code,
  lang: Language,
  { beside, host = "" }: { beside?: Beside | undefined; host?: string } = {},
): string {
  const t = say(WORDS, lang);
  const { advice, verified } = code;
  const former = (code.former ?? []).map(({ edition, label, note }) =>
    fact(t.former + inBrackets(edition[lang], lang), [label[lang], note?.[lang]].filter(Boolean).join(" "), lang),
  );
  return section(
    `# ${beside?.system.name[lang] ?? code.system} ${code.code}${colon(lang)}${code.label[lang]}`,
    code.funds === "unknown" && `**${t.unknown}**`,
    code.status === "retired" && [t.retired, code.replaced_by && fact(t.replaced, code.replaced_by, lang)].filter(Boolean).join(" "),
    code.meaning[lang],
    [
      fact(t.outcome, OUTCOMES[code.outcome][lang] + inBrackets(`\`${code.outcome}\``, lang), lang),
      fact(t.charged, FUNDS[code.funds][lang] + inBrackets(`\`${code.funds}\``, lang), lang),
      fact(t.retry, retryLine(code, lang), lang),
      fact(t.actor, ACTORS[code.actor][lang], lang),
      code.risk !== "none" && fact(t.risk, RISKS[code.risk][lang], lang),
      fact(
        t.reason,
        beside
          ? linkToReason(beside.reason, lang) + inBrackets(`\`${code.reason}\``, lang)
          : linkTo(`${host}/${lang}/reasons/${code.reason}.md`, code.reason),
        lang,
      ),
      code.class !== undefined && fact(t.class, classLine(code.class, beside?.system, lang), lang),
      code.display && fact(t.display, code.display.map((words) => `\`${words}\``).join(lang === "zh" ? "、" : ", "), lang),
      ...former,
    ],
    [
      fact(t.cashier, [advice.cashier[lang], code.keep_card && t.keep].filter(Boolean).join(lang === "zh" ? "" : " "), lang),
      fact(t.cardholder, advice.cardholder[lang], lang),
      fact(t.developer, advice.developer[lang], lang),
    ],
    code.note && t.note + colon(lang) + code.note[lang],
    beside && equivalentsOf(code, beside.reason, beside.names, lang),
    beside && elsewhereOf(code, beside.crossing, beside.names, lang),
    `## ${t.sources}`,
    code.sources.map(({ title, publisher, edition, kind, url, accessed }) => {
      const about = [publisher, edition, SOURCE_KINDS[kind][lang], accessed].filter(Boolean).join(" · ");
      return `- ${url ? linkTo(url, title) : title}${comma(lang)}${about}`;
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
    RETRY_POLICIES[retry.policy][lang] + inBrackets(`\`${retry.policy}\``, lang),
    attempts !== undefined && (zh ? `最多 ${attempts} 次` : `at most ${attempts} attempts`),
    days !== undefined && (zh ? `${days} 天内` : `within ${days} days`),
    wait !== undefined && (zh ? `至少等待 ${wait}` : `wait at least ${wait}`),
    since !== undefined && (zh ? `自 ${since} 起` : `since ${since}`),
    note?.[lang],
  ]
    .filter(Boolean)
    .join(zh ? "；" : "; ");
}

/** The class with what the system says of it. */
function classLine(id: string, system: System | undefined, lang: Language): string {
  const known = system?.classes?.find((each) => each.id === id);
  if (!known) return id;
  return [`${id}${colon(lang)}${known.name[lang]}`, known.meaning?.[lang]].filter(Boolean).join(lang === "zh" ? "。" : ". ");
}
