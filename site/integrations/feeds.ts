/** The feeds: each version of the data and, in it, each change of a code, newest first. */
import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { Feed } from "feed";
import { type DataVersion, loadHistory, type RecordedChange } from "../../codes/model/history.ts";
import { pagePath } from "../../codes/model/links.ts";
import { BUILDS_SHARED_FILES } from "../language.ts";

/** Readers fetch a feed often; older changes stand on the changelog page. */
const ITEMS_MAX = 500;

export function feeds(): AstroIntegration {
  let site = "";
  return {
    name: "respcode-feeds",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site ?? "";
      },
      "astro:build:done": async ({ dir }) => {
        if (!BUILDS_SHARED_FILES) return;
        const history = await loadHistory();
        await writeFile(new URL("feed.xml", dir), atomOf(history, site));
        await writeFile(new URL("feed.json", dir), jsonOf(history, site));
      },
    },
  };
}

/**
 * As Atom (RFC 4287).
 * @param site address of the site, to which all links are relative.
 */
export function atomOf(versions: readonly DataVersion[], site: string): string {
  // The package declares titles to be HTML; those of a JSON Feed are plain text.
  return feedOf(versions, site, escaped).atom1();
}

/** As JSON Feed. */
export function jsonOf(versions: readonly DataVersion[], site: string): string {
  return feedOf(versions, site, (title) => title).json1();
}

function feedOf(versions: readonly DataVersion[], site: string, titled: (title: string) => string): Feed {
  const at = (path: string) => new URL(path, site).href;
  const newest = versions.at(-1);
  const feed = new Feed({
    id: at("/feed.xml"),
    title: "Respcode 数据变更 · data changes",
    description: "应答码数据的每一次变更：旧值、新值和原因。Every change of a response code: old, new and why.",
    link: at("/"),
    feedLinks: { atom: at("/feed.xml"), json: at("/feed.json") },
    copyright: "CC BY 4.0",
    // Of every entry too, since none has one of its own.
    author: { name: "Respcode", link: at("/") },
    updated: new Date(newest?.date ?? 0),
  });
  for (const item of versions
    .toReversed()
    .flatMap((version) => itemsOf(version, at))
    .slice(0, ITEMS_MAX))
    feed.addItem({ ...item, title: titled(item.title) });
  return feed;
}

type Item = Parameters<Feed["addItem"]>[0];

/** The version as a whole, and then each code that it changed. */
function itemsOf(version: DataVersion, at: (path: string) => string): Item[] {
  const { version: number, date, why, changes } = version;
  const published = new Date(date);
  const page = at(`/en/changelog/#v${number}`);
  const whole: Item = {
    id: page,
    title: `${number}: ${why.en}`,
    link: page,
    date: published,
    content: `<p lang="zh-CN">${escaped(why.zh)}</p><p lang="en">${escaped(why.en)}</p>`,
  };
  const items = changes.map((change): Item => {
    const own = at(pagePath.code(change.system, change.code).en);
    const link = change.kind === "removed" ? page : own;
    return {
      id: `${own}#v${number}`,
      title: titleOf(change),
      link,
      date: published,
      content: `${whole.content}${tableOf(change)}`,
    };
  });
  return [whole, ...items];
}

function titleOf({ system, code, kind, fields }: RecordedChange): string {
  return `${system} ${code} ${kind}${fields ? `: ${Object.keys(fields).join(", ")}` : ""}`;
}

function tableOf({ fields }: RecordedChange): string {
  if (!fields) return "";
  const rows = Object.entries(fields).map(
    ([name, value]) => `<tr><th>${name}</th><td>${show(value.old)}</td><td>${show(value.new)}</td></tr>`,
  );
  return `<table><tr><th></th><th>旧 old</th><th>新 new</th></tr>${rows.join("")}</table>`;
}

const show = (value: unknown) => (value === null ? "–" : escaped(typeof value === "string" ? value : JSON.stringify(value)));
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
