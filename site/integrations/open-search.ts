/** Lets browsers offer the lookup in their address bar, once in each language. */
import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { LANGUAGES, type Language } from "../../codes/model/words.ts";
import { HOME } from "../i18n/home.ts";
import { SITE } from "../i18n/site.ts";
import { BUILDS_SHARED_FILES } from "../language.ts";
import { lookupPath } from "../paths.ts";

export function openSearch(): AstroIntegration {
  let site = "";
  return {
    name: "respcode-open-search",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site ?? "";
      },
      "astro:build:done": async ({ dir }) => {
        if (!BUILDS_SHARED_FILES) return;
        for (const language of LANGUAGES) await writeFile(new URL(`opensearch-${language}.xml`, dir), description(language, site));
      },
    },
  };
}

/** Addresses in it have to be absolute: browsers read it apart from the site. */
export function description(language: Language, site: string): string {
  const at = (path: string) => new URL(path, site).href;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${language === "zh" ? "Respcode 应答码" : "Respcode"}</ShortName>
  <Description>${SITE.lookup[language]} · ${HOME.title[language]}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${language === "zh" ? "zh-CN" : "en"}</Language>
  <Image width="32" height="32" type="image/svg+xml">${at("/favicon.svg")}</Image>
  <Image width="192" height="192" type="image/png">${at("/icons/192.png")}</Image>
  <Url type="text/html" template="${at(lookupPath(language))}?code={searchTerms}"/>
  <Url type="application/json" template="${at("/v1/codes")}?q={searchTerms}&amp;lang=${language}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at(`/opensearch-${language}.xml`)}"/>
</OpenSearchDescription>
`;
}
