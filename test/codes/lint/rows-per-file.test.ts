import { expect, test } from "vitest";
import { ROWS_MAX, rowsPerFile } from "../../../codes/lint/rows-per-file.ts";
import { run } from "../../../codes/lint/run.ts";
import { ACME, complaints, parse, SAMPLE, system } from "./sample.ts";

const row = (_: unknown, index: number) => `  - code: "${1000 + index}"\n    label: { zh: 某码, en: Some code }\n    reason: stolen\n`;
const long = { ...SAMPLE, [ACME]: system("acme") + Array.from({ length: ROWS_MAX + 1 }, row).join("") };

const messages = (files: Record<string, string>, exceptions: { file: string; reason: string }[]) =>
  run(parse(files), [rowsPerFile(exceptions)])
    .filter(({ rule }) => rule === "rows-per-file")
    .map(({ file, message }) => `${file} ${message}`);

test("accepts the sample", () => {
  expect(complaints("rows-per-file")).toEqual([]);
});

test("limits the rows of a file", () => {
  expect(complaints("rows-per-file", long)).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:\d+ the file has 401 rows, expected at most 400\. Split it/),
  ]);
});

test("allows an exception that has a reason", () => {
  expect(messages(long, [{ file: ACME, reason: "one field, one list" }])).toEqual([]);
});

test("an exception expires with its cause", () => {
  expect(messages(SAMPLE, [{ file: ACME, reason: "was long" }])).toEqual([
    expect.stringMatching(/^lint\/rows-per-file\.ts .*was long.*it has 4 rows\. Delete it/),
  ]);
  expect(messages(SAMPLE, [{ file: "systems/gone.yaml", reason: "gone" }])).toEqual([expect.stringMatching(/there is no such file/)]);
});
