/** The sitemap: each page with its counterpart in the other language, and the day on which its data last changed. */
import type { SitemapOptions } from "@astrojs/sitemap";
import { loadHistory } from "../codes/model/history.ts";
import { LANGUAGES, type Language } from "../codes/model/words.ts";
import { buildData } from "./integrations/data.ts";

/** Pages that are not to be found by searching. */
const HIDDEN = /\/(?:404|offline)\/$/;

/** @param only the language of the build; each build lists its own pages, in a file named after the language. */
export function sitemapOptions(only: Language | undefined): SitemapOptions {
  let days: Promise<Map<string, string>> | undefined;
  return {
    filenameBase: only ? `sitemap-${only}` : "sitemap",
    filter: (page) => !HIDDEN.test(page) && (only === undefined || new URL(page).pathname.startsWith(`/${only}/`)),
    serialize: async (item) => {
      days ??= lastChanges();
      const path = decodeURI(new URL(item.url).pathname).replace(/^\/(?:zh|en)\//, "");
      const lastmod = (await days).get(path);
      const links = LANGUAGES.map((lang) => ({ lang, url: item.url.replace(/\/(?:zh|en)\//, `/${lang}/`) }));
      return { ...item, links, ...(lastmod ? { lastmod } : {}) };
    },
  };
}

/** Path below the language to the day on which what it shows was last read or changed; nothing for pages that are not data. */
async function lastChanges(): Promise<Map<string, string>> {
  const days = new Map<string, string>();
  const later = (path: string, day: string) => {
    if (day > (days.get(path) ?? "")) days.set(path, day);
  };
  const { systems } = await buildData();
  const changed = new Map<string, string>();
  for (const { date, changes } of await loadHistory()) for (const { system, code } of changes) changed.set(`${system}/${code}`, date);
  for (const { id, codes } of systems) {
    for (const { code, reason, verified } of codes) {
      const change = changed.get(`${id}/${code}`) ?? "";
      const day = change > verified.on ? change : verified.on;
      const name = encodeURIComponent(code);
      for (const path of [
        "",
        "reasons/",
        "report/",
        `${id}/`,
        `${id}/${decodeURI(name)}/`,
        `reasons/${reason}/`,
        `codes/${decodeURI(name)}/`,
      ])
        later(path, day);
    }
  }
  return days;
}
