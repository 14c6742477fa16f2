/** The sitemap: each page with its counterpart in the other language, and the day on which what it says last changed. */
import type { SitemapOptions } from "@astrojs/sitemap";
import { readResults } from "../bench/results/shape.ts";
import type { System } from "../codes/model/answer.ts";
import { loadHistory } from "../codes/model/history.ts";
import { LANGUAGES, type Language } from "../codes/model/words.ts";
import { hasResults } from "./benchmarks.ts";
import { PAIRS } from "./compare/pairs.ts";
import { LANGUAGE_TAGS } from "./head/language-tags.ts";
import { buildData } from "./integrations/data.ts";
import { lastWritten } from "./written.ts";

/** Pages that are not to be found by searching. */
const HIDDEN = /\/(?:404|offline)\/$/;
const BENCHMARKS = /\/benchmarks\/$/;

/** @param only the language of the build; each build lists its own pages, in a file named after the language. */
export function sitemapOptions(only: Language | undefined): SitemapOptions {
  let days: Promise<(path: string) => string> | undefined;
  return {
    filenameBase: only ? `sitemap-${only}` : "sitemap",
    filter: (page) => !HIDDEN.test(page) && (only === undefined || new URL(page).pathname.startsWith(`/${only}/`)),
    serialize: async (item) => {
      if (BENCHMARKS.test(item.url) && !hasResults(await readResults())) return undefined;
      days ??= lastChanges();
      const lastmod = (await days)(decodeURI(new URL(item.url).pathname));
      const inLanguage = (lang: Language) => item.url.replace(/\/(?:zh|en)\//, `/${lang}/`);
      const links = LANGUAGES.map((lang) => ({ lang: LANGUAGE_TAGS[lang], url: inLanguage(lang) }));
      return { ...item, links: [...links, { lang: "x-default", url: inLanguage("en") }], lastmod };
    },
  };
}

/** The day of each page, by its path. */
async function lastChanges(): Promise<(path: string) => string> {
  const { systems } = await buildData();
  const history = await loadHistory();
  const ofData = daysOfData(systems, history);
  const published = history.at(-1)?.date ?? "";
  const { parts } = await readResults();
  const measured = Object.values(parts).map(({ date }) => date);
  ofData.set("changelog/", published);
  if (measured.length > 0) ofData.set("benchmarks/", measured.toSorted().at(-1) ?? "");
  return (path) => {
    const [, language = "", rest = ""] = /^\/(zh|en)\/(.*)$/.exec(path) ?? [];
    // A text of which nothing is known is as old as the data that it was published with, at least.
    return ofData.get(rest) ?? lastWritten(textsOf(rest, language)) ?? published;
  };
}

/** Path below the language to the day on which the data that it shows was last read or changed. */
function daysOfData(systems: readonly System[], history: Awaited<ReturnType<typeof loadHistory>>): Map<string, string> {
  const days = new Map<string, string>();
  const later = (path: string, day: string) => {
    if (day > (days.get(path) ?? "")) days.set(path, day);
  };
  const changed = new Map<string, string>();
  for (const { date, changes } of history) for (const { system, code } of changes) changed.set(`${system}/${code}`, date);
  for (const { id, codes } of systems) {
    const whole = ["", "reasons/", "report/", "compare/", `${id}/`, `${id}/card/`, `${id}/card/a6/`];
    const compared = PAIRS.filter((pair) => pair.includes(id)).map(([first, second]) => `compare/${first}/${second}/`);
    for (const { code, reason, verified } of codes) {
      const name = decodeURI(encodeURIComponent(code));
      const paths = [...whole, ...compared, `${id}/${name}/`, `reasons/${reason}/`, `codes/${name}/`];
      for (const day of [verified.on, changed.get(`${id}/${code}`) ?? ""]) for (const path of paths) later(path, day);
    }
  }
  return days;
}

/** Where the words of a page stand that shows no data. */
function textsOf(path: string, language: string): string[] {
  const [first = "", second] = path.split("/");
  if (first === "problems") return ["codes/model/problems.ts"];
  if (first === "guide" && !second) return ["site/i18n/guides.ts"];
  return [`site/content/docs/${language}/${path.slice(0, -1)}.mdx`, `site/i18n/${first}.ts`];
}
