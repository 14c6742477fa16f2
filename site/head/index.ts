/** What every page's head gets beside Starlight's own: its twin in Markdown, search, manifest, picture, and what it is about. */
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import { catalogue } from "../catalogue.ts";
import { jsonLd } from "./json-ld.ts";
import { OPEN_GRAPH_LOCALES } from "./language-tags.ts";
import { hasTwin, languageOfPath, subjectOf, twinOf } from "./page.ts";
import { pictureOf } from "./picture.ts";

type Tag = StarlightRouteData["head"][number];

const link = (attrs: Record<string, string>): Tag => ({ tag: "link", attrs, content: "" });
const meta = (property: string, content: string): Tag => ({ tag: "meta", attrs: { property, content }, content: "" });

export const onRequest = defineRouteMiddleware(async ({ locals, url, site }) => {
  const route = locals.starlightRoute;
  const path = decodeURI(url.pathname);
  const lang = languageOfPath(path);
  const hidden = route.head.some(({ attrs }) => attrs?.name === "robots" && attrs.content === "noindex");
  const subject = subjectOf(url.pathname, await catalogue());
  const { title, description = "" } = route.entry.data;
  const at = (to: string) => new URL(to, site).href;

  route.head = route.head.map((tag) => (tag.attrs?.property === "og:locale" ? meta("og:locale", OPEN_GRAPH_LOCALES[lang]) : tag));
  route.head.push(
    link({ rel: "search", type: "application/opensearchdescription+xml", href: `/opensearch-${lang}.xml`, title: "Respcode" }),
    link({ rel: "manifest", href: `/manifest-${lang}.webmanifest` }),
  );
  if (hidden) {
    route.head = route.head.filter(({ attrs }) => attrs?.rel !== "canonical" && attrs?.hreflang === undefined);
    return;
  }
  const picture = pictureOf(subject, lang);
  if (hasTwin(subject, path)) route.head.push(link({ rel: "alternate", type: "text/markdown", href: twinOf(url.pathname) }));
  route.head.push(
    meta("og:image", at(picture.path)),
    meta("og:image:width", "1200"),
    meta("og:image:height", "630"),
    meta("og:image:alt", picture.alt),
  );
  const data = jsonLd({ subject, lang, at, title, description, url: at(url.pathname) });
  // A text with "</script>" in it would end the element.
  if (data)
    route.head.push({ tag: "script", attrs: { type: "application/ld+json" }, content: JSON.stringify(data).replaceAll("<", "\\u003c") });
});
