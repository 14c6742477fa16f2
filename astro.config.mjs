import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { SURFACES } from "./look/tokens.ts";
import { csp } from "./site/integrations/csp.ts";
import { decodePaths } from "./site/integrations/decode-paths.ts";
import { docs } from "./site/integrations/docs.ts";
import { favicon } from "./site/integrations/favicon.ts";
import { feeds } from "./site/integrations/feeds.ts";
import { llms } from "./site/integrations/llms.ts";
import { og } from "./site/integrations/og.ts";
import { openSearch } from "./site/integrations/open-search.ts";
import { pwa } from "./site/integrations/pwa.ts";
import { table } from "./site/integrations/table.ts";

import { twins } from "./site/integrations/twins.ts";
import { BUILD_LANGUAGE } from "./site/language.ts";
import { ORIGIN } from "./site/origin.ts";
import { sitemapOptions } from "./site/sitemap.ts";

export default defineConfig({
  site: ORIGIN,
  srcDir: "./site",
  publicDir: "./site/public",
  outDir: "./dist",
  trailingSlash: "always",
  // Styles and scripts always lie in files of their own: a strict Content-Security-Policy then needs few hashes.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { syntaxHighlight: false },
  integrations: [
    starlight({
      title: "Respcode",
      favicon: "/favicon.svg",
      locales: { zh: { label: "简体中文", lang: "zh-CN" }, en: { label: "English", lang: "en" } },
      // Readers of neither language are led to English (hreflang x-default).
      defaultLocale: "en",
      customCss: ["tokens", "base", "badge", "slip", "tabs", "code", "paper", "table", "figures", "lookup"].map(
        (name) => `./site/styles/${name}.css`,
      ),
      components: {
        Footer: "./site/components/Footer.astro",
        LanguageSelect: "./site/components/LanguageLink.astro",
        Head: "./site/components/Head.astro",
        PageTitle: "./site/components/PageTitle.astro",
        Search: "./site/components/HeaderLookup.astro",
        Sidebar: "./site/components/Sidebar.astro",
        ThemeProvider: "./site/components/ThemeProvider.astro",
        ThemeSelect: "./site/components/ThemeSelect.astro",
      },
      routeMiddleware: ["./site/sidebar.ts", "./site/head/index.ts"],
      // The sidebar is made by the middleware, from the data.
      sidebar: [],
      head: [
        // Nobody is told which code a reader looked up: neither the documents that a page cites nor anybody else it links to.
        { tag: "meta", attrs: { name: "referrer", content: "no-referrer" } },
        { tag: "meta", attrs: { name: "theme-color", media: "(prefers-color-scheme: light)", content: SURFACES.light.desk } },
        { tag: "meta", attrs: { name: "theme-color", media: "(prefers-color-scheme: dark)", content: SURFACES.dark.desk } },
        { tag: "link", attrs: { rel: "apple-touch-icon", href: "/icons/apple-touch.png" } },
        { tag: "link", attrs: { rel: "alternate", type: "application/atom+xml", href: "/feed.xml", title: "Respcode" } },
        { tag: "link", attrs: { rel: "alternate", type: "application/feed+json", href: "/feed.json", title: "Respcode" } },
      ],
      // An index of every code page would double the number of files; the lookup searches the table instead.
      pagefind: false,
      expressiveCode: false,
      pagination: false,
      disable404Route: true,
    }),
    sitemap(sitemapOptions(BUILD_LANGUAGE)),
    decodePaths(),
    table(),
    feeds(),
    docs(),
    csp(),
    favicon(),
    pwa(),
    openSearch(),
    og(),
    twins(),
    llms(),
  ],
});
