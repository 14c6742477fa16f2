/**
 * oEmbed 1.0 (oembed.com): what WordPress, Ghost, Discourse and others ask when somebody pastes the address of a
 * code's page. They add parameters of their own, so that here alone unknown ones are passed over.
 */
import type { Hono } from "hono";
import { html } from "hono/html";
import type { Code } from "../../codes/model/answer.ts";
import { codeName } from "../../codes/model/code-name.ts";
import { embedPath } from "../../codes/model/links.ts";
import type { Language } from "../../codes/model/words.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { heightOf } from "../embed/height.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { describe, PROBLEM_TYPE, problem } from "../problem.ts";
import { CACHE, COMMON_HEADERS, JSON_TYPE, sendText } from "../respond.ts";
import { summaries } from "../summaries.ts";
import { isFound, refuse } from "./systems.ts";

/** In CSS pixels. */
const WIDTH_DEFAULT = 600;
/** In less room a card cannot be read, and scrolls out of sight; there a link has to do. */
const WIDTH_LEAST = 240;
const HEIGHT_LEAST = 100;
/** Of a code's page; of the frame that shows it, which some people paste. */
const PAGE = /^\/(zh|en)\/([a-z0-9-]+)\/([^/]+)\/?$/i;
const FRAME = /^\/embed\/([a-z0-9-]+)\/([^/]+)\/?$/i;
/** Seconds for which the embedding site may keep the answer. */
const CACHE_AGE = 24 * 60 * 60;

export function oembed(app: Hono<AppEnv>): void {
  serve(app, "/oembed", { GET: fromTable(answer) });
}

const answer: TableHandler = async (c, table) => {
  const own = new URL(c.req.url);
  const given = own.searchParams;
  const format = given.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return unknownFormat();
  const target = targetOf(c, given.get("url"), own);
  if (target instanceof Response) return target;
  const { language, system, code: asked } = target;
  const lookup = new Lookup(table, backgroundOf(c), undefined);
  const found = await lookup.code(system, asked);
  if (!isFound(found)) return refuse(found, language);
  const code = JSON.parse(new TextDecoder().decode(found.entry.body)) as Code;

  const summary = (await summaries(lookup)).find(({ id }) => id === system);
  const name = summary ? codeName(summary, code.code, language) : `${system} ${code.code}`;
  const title = [name, code.label[language]].join(language === "zh" ? "：" : ": ");
  const maxwidth = pixels(given.get("maxwidth"));
  const maxheight = pixels(given.get("maxheight"));
  const size = maxwidth >= WIDTH_LEAST && maxheight >= HEIGHT_LEAST ? sizeOf(code, language, maxwidth, maxheight) : undefined;
  const document = {
    version: "1.0",
    type: size ? "rich" : "link",
    provider_name: "Respcode",
    provider_url: `${own.origin}/`,
    title,
    cache_age: CACHE_AGE,
    ...(size && { ...size, html: frameOf(`${own.origin}${embedPath(system, code.code)}?lang=${language}`, title, size) }),
  };
  if (format === "json") return sendText(c, table, JSON.stringify(document), { type: JSON_TYPE });
  return sendText(c, table, xmlOf(document), { type: "text/xml; charset=utf-8" });
};

interface Size {
  width: number;
  height: number;
}

function sizeOf(code: Code, language: Language, maxwidth: number, maxheight: number): Size {
  const width = Math.min(WIDTH_DEFAULT, maxwidth);
  return { width, height: Math.min(heightOf(code, language, width), maxheight) };
}

const frameOf = (src: string, title: string, { width, height }: Size) =>
  `${html`<iframe src="${src}" title="${title}" width="${width}" height="${height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`}`;

/** A bad parameter with the status that oEmbed has for it. */
function unknownFormat(): Response {
  const status = 501;
  const body = describe("bad-parameter", { zh: "format 可以是 json 或 xml。", en: "format is json or xml." }, { parameter: "format" });
  const headers: [string, string][] = [["content-type", PROBLEM_TYPE], ["cache-control", CACHE.mistake], ...COMMON_HEADERS];
  return new Response(JSON.stringify({ ...body, status }), { status, headers });
}

interface Target {
  language: Language;
  system: string;
  code: string;
}

function targetOf(call: AppContext, url: string | null, own: URL): Target | Response {
  if (url === null)
    return problem(
      "bad-parameter",
      { zh: "请用 url 给出应答码页面的地址。", en: "Give the address of a code's page as url." },
      { call, extras: { parameter: "url" } },
    );
  const notEmbeddable = (zh: string, en: string) => problem("not-found", { zh, en }, { call });
  if (!URL.canParse(url, own.origin)) return notEmbeddable("url 不是有效的地址。", "url is not a valid address.");
  const { host, pathname, searchParams } = new URL(url, own.origin);
  // A mirror answers for its own pages: what it is called, it learns from the call.
  if (host !== own.host) return notEmbeddable(`url 须是 ${own.host} 的页面。`, `url must be a page of ${own.host}.`);
  const [, lang, ...ofPage] = PAGE.exec(pathname) ?? [];
  const [, ...ofFrame] = FRAME.exec(pathname) ?? [];
  const [system, code] = lang ? ofPage : ofFrame;
  if (system === undefined || code === undefined) return notEmbeddable("url 不是应答码的页面。", "url is not the page of a code.");
  const language = (lang ?? searchParams.get("lang"))?.toLowerCase() === "zh" ? "zh" : "en";
  try {
    return { language, system: system.toLowerCase(), code: decodeURIComponent(code) };
  } catch {
    return notEmbeddable("url 的编码有误。", "url is wrongly encoded.");
  }
}

/** A limit that is absent or no number limits nothing. */
function pixels(value: string | null): number {
  const number = Number(value);
  return value !== null && Number.isFinite(number) && number >= 1 ? Math.floor(number) : Number.POSITIVE_INFINITY;
}

function xmlOf(document: Record<string, string | number>): string {
  const members = Object.entries(document).map(([name, value]) => html`<${name}>${value}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${html`<oembed>${members}</oembed>`}\n`;
}
