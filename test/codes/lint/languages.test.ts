import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("languages")).toEqual([]);
});

test("wants Chinese in zh", () => {
  expect(complaints("languages", spoiled(ACME, "zh: 余额不足", "zh: No funds"))).toEqual([
    expect.stringMatching(/:30 "No funds" has no Chinese character/),
  ]);
});

test("wants none in en", () => {
  expect(complaints("languages", spoiled(ACME, "en: Insufficient funds", "en: Insufficient 余额"))).toEqual([
    expect.stringMatching(/"Insufficient 余额" has Chinese characters/),
  ]);
});

test("wants ASCII punctuation in en", () => {
  expect(complaints("languages", spoiled("reasons.yaml", "The customer has paid.", "The customer has paid。"))).toEqual([
    expect.stringMatching(/^reasons\.yaml:4 .*full-width punctuation/),
  ]);
});

test("wants both", () => {
  expect(complaints("languages", spoiled(ACME, ", en: Insufficient funds", ""))).toEqual([
    expect.stringMatching(/the English text is missing beside "余额不足"/),
  ]);
});

test("finds equal texts", () => {
  expect(complaints("languages", spoiled(ACME, "{ zh: 余额不足, en: Insufficient funds }", "{ zh: 余额, en: 余额 }"))).toEqual([
    expect.stringMatching(/zh and en are both "余额"/),
  ]);
});
