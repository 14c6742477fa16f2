import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expand } from "../../codes/model/expand.ts";
import { readSources, shape } from "../../codes/model/load.ts";
import { LANGUAGES, type Language, RETRY_POLICIES } from "../../codes/model/words.ts";
import { answersTo, type Description } from "../../site/guide/described.ts";
import { DOCUMENTS } from "../../site/guide/documents.ts";
import { chosen, type Rows } from "../../site/guide/named.ts";

const folder = (language: Language) => new URL(`../../site/content/docs/${language}/guide/`, import.meta.url);
const slugsIn = (language: Language) => readdirSync(folder(language)).map((name) => name.replace(/\.mdx$/, ""));
const read = (language: Language, slug: string) => readFileSync(new URL(`${slug}.mdx`, folder(language)), "utf8");

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);
const quoted = (lists: string[]) => lists.flatMap((list) => all(list, /"([^"]+)"/g));

/** Lists of codes: those that they name, if they name any, and what is said of all of them. */
function lists(text: string) {
  return [...text.matchAll(/<(?:Codes|Examples) ([^>]*?)\/>/g)].map(([, attributes = ""]) => {
    const of = /of=\{\[([^\]]*)\]\}/.exec(attributes)?.[1];
    const rest = attributes.replace(/of=\{\[[^\]]*\]\}/, "").replace(/label="[^"]*"/, "");
    const { system, ...description } = Object.fromEntries(
      [...rest.matchAll(/(\w+)(?:="([^"]*)")?/g)].map(([, key = "", value]) => [key, value ?? true] as const),
    );
    return { of: of === undefined ? undefined : all(of, /"([^"]+)"/g), system, description: description as Description };
  });
}

/** What a guide says that does not depend on the language, in the order in which it says it. */
const skeleton = (text: string) => ({
  headings: all(text, /^(#+) /gm),
  codes: [...all(text, /<(?:Code|Rule) of="([^"]+)"/g).toSorted(), ...lists(text).flatMap(({ of = [] }) => of)],
  lists: lists(text),
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

    test.each(slugs)("%s lists codes of which the data says the same", (slug) => {
      const rows = systems.flatMap((system) => system.codes);
      for (const { of, system, description } of lists(read(language, slug))) {
        const held = rows.filter((row) => (!system || row.system === system) && answersTo(row, description));
        const names = held.map((row) => `${row.system}:${row.code}`);
        const wrong = of?.filter((name) => !names.includes(name)) ?? [];
        expect(wrong, JSON.stringify(description)).toEqual([]);
        expect(names, JSON.stringify(description)).not.toEqual([]);
      }
    });

    test.each(slugs)("%s ends with documents that are known", (slug) => {
      const { documents } = skeleton(read(language, slug));
      expect(documents.length).toBeGreaterThan(0);
      expect(documents.filter((id) => !(id in DOCUMENTS) && !files.sources.some((source) => source.id === id))).toEqual([]);
      expect(read(language, slug).trimEnd()).toMatch(/^## (?:来源|Sources)\n\n<Documents [^\n]+$/m);
    });
  });

  test("stop the build where they say of a code what its row does not", () => {
    const row = systems.flatMap((system) => system.codes).find(({ system, code }) => system === "unionpay" && code === "45");
    const table = { code: () => row } as unknown as Rows;
    expect(chosen({ of: ["unionpay:45"], funds: "not_taken" }, table)).toEqual([row]);
    expect(() => chosen({ of: ["unionpay:45"], funds: "taken" }, table)).toThrow("unionpay:45");
  });

  test("illustrate each retry policy by codes of that policy", () => {
    const policies = lists(read("en", "retry-rules-and-fines")).flatMap(({ of, description: { retry } }) => (of && retry ? [retry] : []));
    expect(policies.toSorted()).toEqual(Object.keys(RETRY_POLICIES).toSorted());
  });

  test.each(LANGUAGES)("name the page of each wrong claim, in %s", (language) => {
    const [, table = ""] = read(language, "what-content-farms-get-wrong").split("| --- | --- | --- |");
    const claims = table.split("\n\n")[0]?.trim().split("\n") ?? [];
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) expect(claim).toMatch(/“[^”]+” `[\w.-]+\.[a-z]+\/[\w./-]+` \|/);
  });

  test("cite every document that is kept for them", () => {
    const cited = new Set(slugs.flatMap((slug) => skeleton(read("en", slug)).documents));
    expect(Object.keys(DOCUMENTS).filter((id) => !cited.has(id))).toEqual([]);
  });
});
