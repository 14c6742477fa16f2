import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("key-order")).toEqual([]);
});

test("names the keys of a row as they stand and as they should", () => {
  expect(complaints("key-order", spoiled(ACME, `    reason: approved\n`, `    sources: [acme-manual]\n    reason: approved\n`))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:21 .*"code label sources reason", expected "code label reason sources".*codes:fix/),
  ]);
});

test("looks into inner maps", () => {
  expect(
    complaints("key-order", spoiled(ACME, "{ zh: 余额不足, en: Insufficient funds }", "{ en: Insufficient funds, zh: 余额不足 }")),
  ).toEqual([expect.stringMatching(/"en zh", expected "zh en"/)]);
});

test("looks at the file itself", () => {
  expect(
    complaints(
      "key-order",
      spoiled("sources.yaml", "  title: Acme manual\n  publisher: Acme\n", "  publisher: Acme\n  title: Acme manual\n"),
    ),
  ).toEqual([expect.stringMatching(/^sources\.yaml:2 /)]);
});
