import { expect, test } from "vitest";
import type { DataVersion } from "../../codes/model/history.ts";
import { atomOf, jsonOf } from "../../site/integrations/feeds.ts";

const SITE = "https://respcode.test";
const VERSIONS: DataVersion[] = [
  { version: "1.0.0", date: "2026-11-22", why: { zh: "首个版本", en: "First version" }, changes: [] },
  {
    version: "2.0.0",
    date: "2026-12-01",
    why: { zh: "按新来源更正", en: "Corrected by a new source" },
    changes: [
      {
        system: "unionpay",
        code: "51",
        kind: "changed",
        fields: { funds: { old: "not_taken", new: "unknown" }, note: { old: null, new: { zh: "<新>", en: "<new>" } } },
      },
      { system: "visa", code: "ZZ", kind: "removed" },
      { system: "visa", code: "ZY", kind: "removed" },
    ],
  },
];

test("the feed tells each changed code, old and new, and why; newest first", () => {
  const feed = JSON.parse(jsonOf(VERSIONS, SITE));
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
    "2.0.0: Corrected by a new source",
    "unionpay 51 changed: funds, note",
    "visa ZZ removed",
    "visa ZY removed",
    "1.0.0: First version",
  ]);
  const [, changed, removed] = feed.items;
  expect(changed.url).toBe("https://respcode.test/en/unionpay/51/");
  expect(removed.url).toBe("https://respcode.test/en/changelog/#v2.0.0");
  expect(changed.content_html).toContain("<td>not_taken</td><td>unknown</td>");
  expect(changed.content_html).toContain("按新来源更正");
  expect(changed.content_html).not.toMatch(/<新>|<new>/);
  expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(feed.items.length);
});

test("both feeds carry the same items", () => {
  expect(atomOf(VERSIONS, SITE).match(/<entry>/g)).toHaveLength(JSON.parse(jsonOf(VERSIONS, SITE)).items.length);
});

/** Texts of an element, as they stand. */
const texts = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, "g"))].map(([, text = ""]) => text.trim());
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** An absolute IRI: at most one fragment. */
const isIri = (text: string) => URL.canParse(text) && text.split("#").length <= 2;

test("the Atom feed has all that RFC 4287 asks for", () => {
  const atom = atomOf(VERSIONS, SITE);
  const entries = texts(atom, "entry");
  const head = atom.replaceAll(/<entry>[\s\S]*?<\/entry>/g, "");
  expect(head).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/);
  // 4.1.1: one id, title and date; an author, unless every entry has its own; a link to itself.
  for (const name of ["id", "title", "updated", "author"]) expect(texts(head, name), name).toHaveLength(1);
  expect(texts(texts(head, "author")[0] ?? "", "name")).toEqual(["Respcode"]);
  expect(head).toMatch(/<link rel="self" href="https:\/\/respcode\.test\/feed\.xml"\/>/);
  // 4.1.2: the same of every entry, and a link where its content is not elsewhere.
  for (const entry of entries) {
    for (const name of ["id", "title", "updated", "content"]) expect(texts(entry, name), name).toHaveLength(1);
    expect(entry.match(/<link /g)).toHaveLength(1);
  }
  const ids = texts(atom, "id");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isIri(id))).toEqual([]);
  expect(texts(atom, "updated").filter((date) => !RFC_3339.test(date))).toEqual([]);
});

test("titles are HTML in the one feed and plain text in the other", () => {
  const versions = [{ version: "1.0.0", date: "2026-11-22", why: { zh: "一", en: "A & <B>" }, changes: [] }];
  expect(texts(atomOf(versions, SITE), "entry")[0]).toContain('<title type="html"><![CDATA[1.0.0: A &amp; &lt;B&gt;]]></title>');
  expect(JSON.parse(jsonOf(versions, SITE)).items[0].title).toBe("1.0.0: A & <B>");
});

test("the JSON feed has all that JSON Feed 1 asks for", () => {
  const feed = JSON.parse(jsonOf(VERSIONS, SITE));
  expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1", title: expect.any(String), author: { name: "Respcode" } });
  expect(feed.feed_url).toBe("https://respcode.test/feed.json");
  for (const item of feed.items) {
    expect(item).toMatchObject({
      id: expect.any(String),
      content_html: expect.any(String),
      date_modified: expect.stringMatching(RFC_3339),
    });
    expect(isIri(item.id) && isIri(item.url)).toBe(true);
  }
});
