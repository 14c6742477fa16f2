/** The sitemap: each page with its counterpart in the other language. */
import type { SitemapOptions } from "@astrojs/sitemap";
import { LANGUAGES, type Language } from "../codes/model/words.ts";

/** Pages that are not to be found by searching. */
const HIDDEN = /\/404\/$/;

/** @param only the language of the build; each build lists its own pages, in a file named after the language. */
export function sitemapOptions(only: Language | undefined): SitemapOptions {
  return {
    filenameBase: only ? `sitemap-${only}` : "sitemap",
    filter: (page) => !HIDDEN.test(page) && (only === undefined || new URL(page).pathname.startsWith(`/${only}/`)),
    serialize: (item) => ({ ...item, links: LANGUAGES.map((lang) => ({ lang, url: item.url.replace(/\/(?:zh|en)\//, `/${lang}/`) })) }),
  };
}
