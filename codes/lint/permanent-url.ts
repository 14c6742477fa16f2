/** Every row stands on its source: an address must lead others to the same document years from now. */
import type { RuleOf } from "./rule.ts";

const NOT_PUBLIC = /^(?:localhost|[^.]+|\[.*\]|[\d.]+|.*\.(?:local|localhost|internal|test|example|invalid))$/;
const SHORTENERS = new Set(
  "bit.ly t.co goo.gl tinyurl.com is.gd ow.ly buff.ly git.io lnkd.in rb.gy cutt.ly shorturl.at rebrand.ly t.cn dwz.cn url.cn suo.im w.url.cn rawgit.com".split(
    " ",
  ),
);
const SEARCH_HOST = /(?:^|\.)(?:google|bing|baidu|sogou|so|duckduckgo|yandex|yahoo|ecosia|zhihu|github|csdn)\.[a-z.]+$/;
const SEARCH_PATH = /^\/(?:search|s|web|results|so\/search)\b/;
const SEARCH_KEY = /^(?:q|query|wd|word|keyword|search_query)$/;
const CACHED = /^webcache\.|^cc\.bingj\.com$|\.translate\.goog$/;
const EXPIRING_KEY = /^(?:x-amz-.*|x-goog-.*|signature|expires|token|access_token|sid|sessionid|phpsessid|jsessionid)$/i;
const COMMIT = /^[0-9a-f]{40}$/;

/** Why an address is not permanent, and what to write in its place; undefined where it may stand. */
function fault(address: string): string | undefined {
  if (!URL.canParse(address)) return "is not an address. Copy it from the browser";
  const url = new URL(address);
  const keys = [...url.searchParams.keys()];
  if (url.protocol !== "https:")
    return "does not start with https://. Give the https address; if there is none, an archived copy (web.archive.org)";
  if (url.username || url.password) return "contains a name or password. Give the public address";
  if (NOT_PUBLIC.test(url.hostname)) return "is not on the public web. Give the address that others can open";
  if (SHORTENERS.has(url.hostname)) return "is a short link, which dies with its service. Give the address that it leads to";
  if (CACHED.test(url.hostname)) return "is a passing copy. Give the address of the document itself, or an archived copy (web.archive.org)";
  if (SEARCH_HOST.test(url.hostname) && (SEARCH_PATH.test(url.pathname) || keys.some((key) => SEARCH_KEY.test(key)))) {
    return "is a page of search results. Give the address of the document that it found";
  }
  if (keys.some((key) => EXPIRING_KEY.test(key)) || /;jsessionid=/i.test(url.pathname)) {
    return "carries a session or a signature that expires. Give the address without it, or the page that offers the document";
  }
  if (url.hostname === "raw.githubusercontent.com" && !url.pathname.split("/").some((part) => COMMIT.test(part))) {
    return "is a raw file without a commit. Give https://github.com/OWNER/REPO/blob/HEAD/PATH, or the raw address with the commit";
  }
  return undefined;
}

export const rule: RuleOf<"source"> = {
  name: "permanent-url",
  description: "A source has a public https address that lasts; only a printed document has none, and names its edition instead.",
  scope: "source",
  *check({ source }) {
    const { url, edition } = source;
    if (url === undefined) {
      if (edition === undefined)
        yield { message: `"${source.id}" has neither url nor edition. Give its address; for a printed document its edition.` };
      return;
    }
    const wrong = fault(String(url));
    if (wrong) yield { at: ["url"], message: `${url} ${wrong}.` };
  },
};
