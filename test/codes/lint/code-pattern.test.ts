import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("code-pattern")).toEqual([]);
});

test("finds a code that does not match in full", () => {
  expect(complaints("code-pattern", spoiled(ACME, `code: "68"`, `code: "681"`))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:34 "681" does not match/),
  ]);
});

test("checks the example", () => {
  expect(complaints("code-pattern", spoiled(ACME, `example: "51"`, `example: "0x"`))).toEqual([
    expect.stringMatching(/the example "0x" does not match/),
  ]);
});

test("refuses a pattern that is none", () => {
  expect(complaints("code-pattern", spoiled(ACME, "^[0-9A-Z]{2}$", "[0-9"))).toEqual([
    expect.stringMatching(/:11 "\[0-9" is not a regular expression/),
  ]);
});
