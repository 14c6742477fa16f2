import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expand } from "../../codes/model/expand.ts";
import { readSources, shape } from "../../codes/model/load.ts";
import { LANGUAGES, type Language } from "../../codes/model/words.ts";
import { DOCUMENTS } from "../../site/guide/documents.ts";

const folder = (language: Language) => new URL(`../../site/content/docs/${language}/guide/`, import.meta.url);
const slugsIn = (language: Language) => readdirSync(folder(language)).map((name) => name.replace(/\.mdx$/, ""));
const read = (language: Language, slug: string) => readFileSync(new URL(`${slug}.mdx`, folder(language)), "utf8");

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);
const quoted = (lists: string[]) => lists.flatMap((list) => all(list, /"([^"]+)"/g));

/** What a guide says that does not depend on the language, in the order in which it says it. */
const skeleton = (text: string) => ({
  headings: all(text, /^(#+) /gm),
  codes: [...all(text, /<(?:Code|Rule) of="([^"]+)"/g).toSorted(), ...quoted(all(text, /<Codes of=\{\[([^\]]*)\]/g))],
  reasons: [...all(text, /<Reason id="([^"]+)"/g), ...all(text, /<Sentence of="([^"]+)"/g)],
  systems: all(text, /<System id="([^"]+)"/g),
  counts: all(text, /<Count([^/]*)\/>/g),
  documents: quoted(all(text, /<Documents of=\{\[([^\]]*)\]/g)),
  links: all(text, /\]\(\/(?:zh|en)(\/[^)]*)\)/g).toSorted(),
  order: all(text, /^sidebar: \{ order: (\d+) \}$/gm),
});

const { files } = shape(await readSources());
const { systems, reasons } = expand(files);
const slugs = slugsIn("en");

describe("the guides", () => {
  test("exist in both languages, each at a place of its own in the list", () => {
    expect(slugsIn("zh")).toEqual(slugs);
    const places = slugs.map((slug) => skeleton(read("en", slug)).order[0]);
    expect(new Set(places).size).toBe(slugs.length);
  });

  test.each(slugs)("%s says the same in Chinese and in English", (slug) => {
    expect(skeleton(read("zh", slug))).toEqual(skeleton(read("en", slug)));
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    test.each(slugs)("%s names only what the site has", (slug) => {
      const text = read(language, slug);
      const named = skeleton(text);
      const codes = new Set(systems.flatMap((system) => system.codes.map(({ code }) => `${system.id}:${code}`)));
      expect(named.codes.filter((code) => !codes.has(code))).toEqual([]);
      expect(named.reasons.filter((id) => !reasons.some((reason) => reason.id === id))).toEqual([]);
      expect(named.systems.filter((id) => !systems.some((system) => system.id === id))).toEqual([]);
      const linked = named.links.map((link) => /^\/guide\/([^/]+)\/$/.exec(link)?.[1]).filter((to) => to !== undefined);
      expect(linked.filter((to) => !slugs.includes(to))).toEqual([]);
      expect(all(text, /\]\(\/(zh|en)\//g).filter((other) => other !== language)).toEqual([]);
    });

    test.each(slugs)("%s ends with documents that are known", (slug) => {
      const { documents } = skeleton(read(language, slug));
      expect(documents.length).toBeGreaterThan(0);
      expect(documents.filter((id) => !(id in DOCUMENTS) && !files.sources.some((source) => source.id === id))).toEqual([]);
      expect(read(language, slug).trimEnd()).toMatch(/^## (?:来源|Sources)\n\n<Documents [^\n]+$/m);
    });
  });

  test("cite every document that is kept for them", () => {
    const cited = new Set(slugs.flatMap((slug) => skeleton(read("en", slug)).documents));
    expect(Object.keys(DOCUMENTS).filter((id) => !cited.has(id))).toEqual([]);
  });
});
