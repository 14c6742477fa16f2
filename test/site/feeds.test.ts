import { expect, test } from "vitest";
import type { DataVersion } from "../../codes/model/history.ts";
import { feedOf } from "../../site/integrations/feeds.ts";

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
    ],
  },
];

test("the feed tells each changed code, old and new, and why; newest first", () => {
  const feed = JSON.parse(feedOf(VERSIONS, "https://respcode.test").json1());
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
    "2.0.0: Corrected by a new source",
    "unionpay 51 changed: funds, note",
    "visa ZZ removed",
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
  const feed = feedOf(VERSIONS, "https://respcode.test");
  expect(feed.atom1().match(/<entry>/g)).toHaveLength(JSON.parse(feed.json1()).items.length);
});
