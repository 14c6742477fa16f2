import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../../codes/lint/index.ts";
import { run } from "../../../codes/lint/run.ts";
import { parseSource } from "../../../codes/model/load.ts";
import { ACME, all, SAMPLE, spoiled } from "./sample.ts";

const LINT = new URL("../../../codes/lint/", import.meta.url);

/** Files of codes/lint that hold a rule. */
async function ruleFiles(): Promise<string[]> {
  const files = readdirSync(LINT).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.map((name) => import(new URL(name, LINT).href) as Promise<object>));
  return files.filter((_, index) => "rule" in (modules[index] ?? {})).map((name) => name.replace(/\.ts$/, ""));
}

test("every file with a rule is on the list, under its own name", async () => {
  expect(RULES.map(({ name }) => name).sort()).toEqual((await ruleFiles()).sort());
});

test("every rule has its cases", () => {
  const tested = readdirSync(new URL(".", import.meta.url));
  for (const { name } of RULES) expect(tested).toContain(`${name}.test.ts`);
});

test("every rule says in a sentence what must hold", () => {
  for (const { description } of RULES) expect(description).toMatch(/^[A-Zm].{20,}\.$/);
});

test("nothing is wrong with the sample", () => {
  expect(all(SAMPLE)).toEqual([]);
});

test("one run lists all, by file and line", () => {
  const files = spoiled(ACME, `code: "00"`, "code: 00");
  files[ACME] = files[ACME]?.replace("reason: no_money", "reason: no_mony").replace("rank: 5", "rank: high") ?? "";
  const found = all(files).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  expect(found).toContain("systems/acme.yaml:7 shape");
  expect(found).toContain("systems/acme.yaml:21 quoted-code");
  expect(found).toEqual(found.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })));
});

test("a row of the wrong shape is left aside, the others are still checked", () => {
  const files = spoiled(ACME, "    keep_card: true\n", "    keep_card: maybe\n");
  files[ACME] = files[ACME]?.replace("reason: no_money", "reason: no_mony") ?? "";
  const found = all(files).filter(({ file }) => file === ACME);
  expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual(["28 shape", "31 reason-exists"]);
});

test("a mistake that a rule explains is not listed again as a wrong shape", () => {
  expect(all(spoiled(ACME, `code: "00"`, "code: 00")).map(({ rule }) => rule)).toEqual(["quoted-code"]);
});

test("a file that is not YAML is reported, and nothing is called unused because of it", () => {
  const texts = Object.entries(SAMPLE).map(([path, text]) => parseSource(path, path === ACME ? `${text}\n  - {` : text));
  expect(new Set(run(texts).map(({ rule }) => rule))).toEqual(new Set(["shape"]));
});
