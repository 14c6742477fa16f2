/** What a page is about, in schema.org's words: for search engines, which read it from the page itself. */
import type { Code, Reason, System } from "../../codes/model/answer.ts";
import { FUNDS, type Language, RETRY_POLICIES, type Text } from "../../codes/model/words.ts";
import { CODE } from "../i18n/code.ts";
import { FUNDS_LINES, retryLine } from "../i18n/explain.ts";
import { SITE } from "../i18n/site.ts";
import { codeName } from "../i18n/titles.ts";
import { reasonsPath } from "../paths.ts";
import { LANGUAGE_TAGS } from "./language-tags.ts";
import type { Subject } from "./page.ts";

type Node = Record<string, unknown>;

export interface About {
  subject: Subject;
  lang: Language;
  /** Absolute address of a path. */
  at(path: string): string;
  title: string;
  description: string;
  url: string;
}

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const DATASET: Text = { zh: "支付应答码数据集", en: "Payment response codes: the data set" };

/** The graph of a page; undefined where nothing is to be said. */
export function jsonLd(about: About): Node | undefined {
  const graph = nodesOf(about);
  return graph.length > 0 ? { "@context": "https://schema.org", "@graph": graph } : undefined;
}

function nodesOf(about: About): Node[] {
  const { subject } = about;
  if (subject.is === "code")
    return [codeTerm(about, subject.system, subject.code), questions(about, subject.system, subject.code), trail(about, subject.system)];
  if (subject.is === "system") return [systemSet(about, subject.system), trail(about)];
  if (subject.is === "reason") return [reasonTerm(about, subject.reason)];
  if (subject.is === "guide") return [article(about)];
  if (subject.is === "home") return [website(about)];
  if (subject.is === "report") return [dataset(about)];
  return [];
}

const setId = (about: About, system: Pick<System, "links">) => `${about.at(system.links.page[about.lang])}#set`;

function codeTerm(about: About, system: System, code: Code): Node {
  const { lang, url } = about;
  return {
    "@type": "DefinedTerm",
    "@id": `${url}#term`,
    termCode: code.code,
    name: code.label[lang],
    ...(code.display ? { alternateName: code.display } : {}),
    description: code.meaning[lang],
    url,
    inLanguage: LANGUAGE_TAGS[lang],
    inDefinedTermSet: {
      "@type": "DefinedTermSet",
      "@id": setId(about, system),
      name: system.name[lang],
      url: about.at(system.links.page[lang]),
    },
  };
}

/** The two questions that the page asks and answers under those very headings. */
function questions({ lang, url }: About, system: System, code: Code): Node {
  const name = codeName(system, code.code, lang);
  const gap = lang === "zh" ? "：" : ": ";
  const question = (asked: string, answered: string, line: string): Node => ({
    "@type": "Question",
    name: `${name}${gap}${asked}`,
    acceptedAnswer: { "@type": "Answer", text: lang === "zh" ? `${answered}。${line}` : `${answered}. ${line}` },
  });
  return {
    "@type": "FAQPage",
    "@id": `${url}#questions`,
    mainEntity: [
      question(CODE.charged[lang], FUNDS[code.funds][lang], FUNDS_LINES[code.funds][lang]),
      question(CODE.retry[lang], RETRY_POLICIES[code.retry.policy][lang], retryLine(code.retry.policy, code.actor)[lang]),
    ],
  };
}

function systemSet(about: About, system: System): Node {
  const { lang, url } = about;
  return {
    "@type": "DefinedTermSet",
    "@id": setId(about, system),
    name: system.name[lang],
    description: system.about[lang],
    url,
    inLanguage: LANGUAGE_TAGS[lang],
    license: LICENCE,
  };
}

function reasonTerm(about: About, reason: Reason): Node {
  const { lang, url } = about;
  return {
    "@type": "DefinedTerm",
    "@id": `${url}#term`,
    termCode: reason.id,
    name: reason.name[lang],
    description: reason.meaning[lang],
    url,
    inLanguage: LANGUAGE_TAGS[lang],
    inDefinedTermSet: { "@type": "DefinedTermSet", name: SITE.reasons[lang], url: about.at(reasonsPath(lang)) },
  };
}

function article({ lang, url, title, description }: About): Node {
  return {
    "@type": "TechArticle",
    "@id": `${url}#article`,
    headline: title,
    description,
    url,
    inLanguage: LANGUAGE_TAGS[lang],
    license: LICENCE,
  };
}

function website({ lang, url, at, description }: About): Node {
  return {
    "@type": "WebSite",
    "@id": `${url}#site`,
    name: "Respcode",
    description,
    url,
    inLanguage: LANGUAGE_TAGS[lang],
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${at(`/${lang}/lookup/`)}?code={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

function dataset({ lang, url, at, description }: About): Node {
  const file = (name: string, encodingFormat: string): Node => ({
    "@type": "DataDownload",
    contentUrl: at(`/data/${name}`),
    encodingFormat,
  });
  return {
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    name: DATASET[lang],
    description,
    url,
    inLanguage: ["zh-CN", "en"],
    license: LICENCE,
    isAccessibleForFree: true,
    distribution: [file("codes.json", "application/json"), file("codes.csv", "text/csv"), file("codes.ndjson", "application/x-ndjson")],
  };
}

function trail({ lang, at }: About, system?: System): Node {
  const steps = [
    { name: SITE.lookup[lang], path: `/${lang}/` },
    ...(system ? [{ name: system.name[lang], path: system.links.page[lang] }] : []),
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, i) => ({ "@type": "ListItem", position: i + 1, name, item: at(path) })),
  };
}
