/** The twins of pages that list codes: a system, a reason, one code across systems; and of the lists of systems and reasons. */
import type { CodeSummary, Crossing, Reason, System, SystemSummary } from "../../codes/model/answer.ts";
import { FUNDS, type Language, OUTCOMES, RETRY_POLICIES, SYSTEM_KINDS } from "../../codes/model/words.ts";
import { codeTable } from "./code-table.ts";
import type { Names } from "./counterparts.ts";
import { colon, comma, fact, inBrackets, linkTo, say, section, table } from "./write.ts";

const WORDS = {
  systems: ["支付应答码的各个体系", "Systems of payment response codes"],
  systemsLead: [
    "终端和网关给出的应答码是什么意思：是否扣款、能否重试、怎么办，附来源。同一个码在不同体系里意思可能不同，先弄清它来自哪个体系。",
    "What a response code means: was the customer charged, may I try again, what to do, with sources. One code may mean different things in different systems: find out first which system it is from.",
  ],
  system: ["体系", "System"],
  kind: ["类别", "Kind"],
  count: ["码数", "Codes"],
  field: ["应答码在哪里", "Where the code travels"],
  codes: ["应答码", "Codes"],
  rules: ["没有列出的码", "Codes that are not listed"],
  sources: ["来源", "Sources"],
  reasons: ["原因", "Reasons"],
  reason: ["原因", "Reason"],
  outcome: ["结果", "Outcome"],
  charged: ["扣款", "Was the customer charged?"],
  retry: ["重试", "May I try again?"],
  cashier: ["收银员", "Cashier"],
  cardholder: ["对顾客说", "Say to the customer"],
  developer: ["开发者", "Developer"],
  page: ["网页", "Page"],
  differ: [
    "各体系的读法不同。先弄清这个码来自哪个体系，再决定怎么做。",
    "The readings differ. Find out which system the code comes from before you act on it.",
  ],
  agree: ["各体系在结果、扣款和重试上一致。", "All systems agree on outcome, charge and retry."],
} as const;

export function systemMarkdown(system: System, lang: Language): string {
  const t = say(WORDS, lang);
  const rules = system.fallback ?? [];
  return section(
    `# ${system.name[lang]}`,
    system.about[lang],
    [fact(t.field, system.field[lang], lang), fact(t.page, system.links.page[lang], lang), fact("API", system.links.self, lang)],
    `## ${t.codes}${inBrackets(system.count, lang)}`,
    codeTable(system.codes, lang),
    rules.length > 0 && `## ${t.rules}`,
    rules.map(({ pattern, meaning, outcome, funds, retry }) => {
      const reading = [OUTCOMES[outcome][lang], FUNDS[funds][lang], RETRY_POLICIES[retry.policy][lang]].join(" · ");
      return `- \`${pattern}\`${colon(lang)}${meaning[lang]}${inBrackets(reading, lang)}`;
    }),
    `## ${t.sources}`,
    system.sources.map(({ title, publisher, url }) => `- ${url ? linkTo(url, title) : title}${comma(lang)}${publisher}`),
  );
}

export function crossingMarkdown({ query, ambiguous, codes }: Crossing, names: Names, lang: Language): string {
  const t = say(WORDS, lang);
  const title = lang === "zh" ? `应答码 ${query} 在各体系的含义` : `Response code ${query} in every system`;
  return section(`# ${title}`, ambiguous ? `**${t.differ}**` : t.agree, codeTable(codes, lang, names), [
    fact(t.page, `/${lang}/codes/${encodeURIComponent(query)}/`, lang),
  ]);
}

export function reasonMarkdown(reason: Reason & { codes: CodeSummary[] }, names: Names, lang: Language): string {
  const t = say(WORDS, lang);
  return section(
    `# ${reason.name[lang]}`,
    reason.meaning[lang],
    [
      fact(t.outcome, OUTCOMES[reason.outcome][lang] + inBrackets(`\`${reason.outcome}\``, lang), lang),
      fact(t.charged, FUNDS[reason.funds][lang] + inBrackets(`\`${reason.funds}\``, lang), lang),
      fact(t.retry, RETRY_POLICIES[reason.retry.policy][lang] + inBrackets(`\`${reason.retry.policy}\``, lang), lang),
      fact(t.cashier, reason.advice.cashier[lang], lang),
      fact(t.cardholder, reason.advice.cardholder[lang], lang),
      fact(t.developer, reason.advice.developer[lang], lang),
      fact(t.page, reason.links.page[lang], lang),
      fact("API", reason.links.self, lang),
    ],
    `## ${t.codes}${inBrackets(reason.codes.length, lang)}`,
    reason.codes.length > 0 && codeTable(reason.codes, lang, names),
  );
}

export function systemsMarkdown(systems: readonly SystemSummary[], lang: Language): string {
  const t = say(WORDS, lang);
  const rows = systems.map(({ id, name, kind, count }) => [
    linkTo(`/${lang}/${id}.md`, name[lang]),
    SYSTEM_KINDS[kind][lang],
    String(count),
  ]);
  return section(`# ${t.systems}`, t.systemsLead, table([t.system, t.kind, t.count], rows), [
    `- ${linkTo(`/${lang}/reasons.md`, t.reasons)}`,
    `- ${linkTo("/llms.txt", "llms.txt")}`,
  ]);
}

export function reasonsMarkdown(reasons: readonly Reason[], lang: Language): string {
  const t = say(WORDS, lang);
  const rows = reasons.map(({ id, name, outcome, funds, retry }) => [
    linkTo(`/${lang}/reasons/${id}.md`, name[lang]),
    OUTCOMES[outcome][lang],
    FUNDS[funds][lang],
    RETRY_POLICIES[retry.policy][lang],
  ]);
  return section(`# ${t.reasons}`, table([t.reason, t.outcome, t.charged, t.retry], rows));
}
