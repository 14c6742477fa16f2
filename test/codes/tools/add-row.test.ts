import { expect, test } from "vitest";
import { parseSource } from "../../../codes/model/load.ts";
import { tryRow } from "../../../codes/tools/add-row.ts";
import type { Answers } from "../../../codes/tools/answers.ts";
import { ACME, parse, SAMPLE, system } from "../lint/sample.ts";

const files = parse(SAMPLE);
const GOOD: Answers = { system: "acme", code: "05", zh: "不予承兑", en: "Do not honour", reason: "no_money" };

test("gives the file as it would read", () => {
  expect(tryRow(files, GOOD)).toMatchObject({ path: ACME, text: expect.stringContaining(`- code: "05"`) });
});

test.each<[keyof Answers, Answers, RegExp]>([
  ["code", { code: "51" }, /^unique-code: .*Keep one row/],
  ["code", { code: "5" }, /^code-pattern: "5" does not match/],
  ["reason", { reason: "no_mony" }, /^reason-exists: .*Did you mean "no_money"/],
  ["zh", { zh: "Refused" }, /^languages: .*no Chinese character/],
  ["en", { en: "不予承兑" }, /^languages: /],
  ["en", { en: "x".repeat(81) }, /^label-length: .*Shorten/],
  ["system", { system: "acne" }, /there is no codes\/systems\/acne\.yaml\. Systems are: acme/],
  ["source", { source: ["hearsay"] }, /^source-exists: /],
  ["class", { class: "Q" }, /^class-declared: /],
  ["code", { code: undefined }, /^--code is missing/],
])("traces a fault back to the answer %s: %j", (field, change, message) => {
  expect(tryRow(files, { ...GOOD, ...change })).toEqual({ faults: [{ field, message: expect.stringMatching(message) }] });
});

test("a card number is refused and not repeated", () => {
  const trial = tryRow(files, { ...GOOD, code: "4111111111111111" }) as { faults: { message: string }[] };
  expect(trial.faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^card-number: the code has 16 digits/));
});

test("what was wrong before does not stand in the way", () => {
  const broken = { ...SAMPLE, [ACME]: SAMPLE[ACME]?.replace("reason: time_out", "reason: time_uot") ?? "" };
  expect(tryRow(parse(broken), GOOD)).toHaveProperty("text");
});

test("a file that is written on one line is left to a person", () => {
  const text = `${system("acme").trimEnd()} [{ code: "10", label: { zh: 甲, en: A }, reason: stolen }]\n`;
  const others = files.filter(({ path }) => path !== ACME);
  expect(tryRow([...others, parseSource(ACME, text)], GOOD)).toEqual({
    faults: [{ field: "system", message: expect.stringMatching(/by hand/) }],
  });
});
