import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSource } from "../../../codes/model/load.ts";
import { type Complete, insertRow } from "../../../codes/tools/new-row.ts";
import { ACME, SAMPLE, system } from "../lint/sample.ts";

const codesOf = (text: string) => (parseSource(ACME, text).value as { codes: Record<string, unknown>[] }).codes;
const row = (answers: Partial<Complete>): Complete => ({
  system: "acme",
  code: "05",
  zh: "某码",
  en: "Some code",
  reason: "stolen",
  ...answers,
});

test("what is inserted is what was meant, whatever its characters", () => {
  const word = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() === text && !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(word, word, word, (code, zh, en) => {
      const text = insertRow(parseSource(ACME, SAMPLE[ACME] ?? ""), row({ code, zh, en })) ?? "";
      const codes = codesOf(text);
      expect(codes).toContainEqual({ code, label: { zh, en }, reason: "stolen" });
      expect(codes).toHaveLength(5);
    }),
  );
});

test("comes first and last", () => {
  const file = parseSource(ACME, SAMPLE[ACME] ?? "");
  expect(codesOf(insertRow(file, row({ code: "0" })) ?? "")[0]).toMatchObject({ code: "0" });
  expect(codesOf(insertRow(file, row({ code: "ZZ" })) ?? "").at(-1)).toMatchObject({ code: "ZZ" });
});

test("keeps the empty lines between rows where the file has them", () => {
  const rows = ["10", "20"].map((code) => `  - code: "${code}"\n    label: { zh: 某码, en: Some code }\n    reason: stolen\n`).join("\n");
  const file = parseSource(ACME, system("acme") + rows);
  const at = (code: string) =>
    insertRow(file, row({ code }))
      ?.slice(system("acme").length)
      .split("\n")
      .map((line) => /"(.*)"|^$/.exec(line)?.[1] ?? line.trim());
  const three = (...codes: string[]) =>
    codes.flatMap((code, i) => [code, expect.anything(), expect.anything(), ...(i < 2 ? [""] : [])]).concat("");
  expect(at("05")).toEqual(three("05", "10", "20"));
  expect(at("15")).toEqual(three("10", "15", "20"));
  expect(at("25")).toEqual(three("10", "20", "25"));
});

test("does not guess a place in a file that is written on one line", () => {
  const file = parseSource(ACME, `${system("acme").trimEnd()} [{ code: "10", label: { zh: 甲, en: A }, reason: stolen }]\n`);
  expect(insertRow(file, row({}))).toBeUndefined();
});
