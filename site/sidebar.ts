/** Fills Starlight's sidebar from the data: the best-known systems, the one being read, reasons and guides. */
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import type { Language } from "../codes/model/words.ts";
import { hasResults } from "./benchmarks.ts";
import { benchmarks, catalogue } from "./catalogue.ts";
import { guidesIn } from "./guides.ts";
import { GUIDES } from "./i18n/guides.ts";
import { SITE } from "./i18n/site.ts";
import { speak } from "./i18n/speak.ts";
import {
  apiGuidePath,
  benchmarksPath,
  changelogPath,
  comparePath,
  guidesPath,
  homePath,
  reasonsPath,
  reportPath,
  systemsPath,
  widgetPath,
} from "./paths.ts";

type Entry = StarlightRouteData["sidebar"][number];

/** So many systems stand in every page; the rest are one click away on the home page. */
const SYSTEMS_SHOWN = 12;
/** So many guides stand in every page; all of them while one is read. */
const GUIDES_SHOWN = 4;

export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const route = locals.starlightRoute;
  const language: Language = route.locale === "zh" ? "zh" : "en";
  route.sidebar = await sidebarOf(language, decodeURI(url.pathname));
});

async function sidebarOf(language: Language, path: string): Promise<Entry[]> {
  const { systems } = await catalogue();
  const t = speak(SITE, language);
  const link = (label: string, href: string): Entry => ({
    type: "link",
    label,
    href,
    isCurrent: href === path,
    badge: undefined,
    attrs: {},
  });
  const group = (label: string, entries: Entry[]): Entry => ({
    type: "group",
    label,
    entries: entries as never,
    collapsed: false,
    badge: undefined,
  });

  const reading = path.split("/")[2];
  const guides = await guidesIn(language);
  const measured = hasResults(await benchmarks());
  const shown = systems.filter((system, rank) => rank < SYSTEMS_SHOWN || system.id === reading);
  return [
    link(t.lookup, homePath(language)),
    group(t.systems, [
      ...shown.map((system) => link(system.name[language], system.links.page[language])),
      link(t.allSystems(systems.length), systemsPath(language)),
    ]),
    link(t.reasons, reasonsPath(language)),
    link(t.compare, comparePath([], language)),
    group(t.guides, [
      ...guides.slice(0, reading === "guide" ? guides.length : GUIDES_SHOWN).map(({ title, href }) => link(title, href)),
      link(speak(GUIDES, language).all(guides.length), guidesPath(language)),
      link(t.api, apiGuidePath(language)),
      link(t.widget, widgetPath(language)),
      link(t.report, reportPath(language)),
      link(t.changelog, changelogPath(language)),
      ...(measured ? [link(t.benchmarks, benchmarksPath(language))] : []),
    ]),
  ];
}
