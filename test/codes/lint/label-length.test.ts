import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("label-length")).toEqual([]);
});

test("counts the characters of a label", () => {
  expect(complaints("label-length", spoiled(ACME, "en: Insufficient funds", `en: ${"x".repeat(81)}`))).toEqual([
    expect.stringMatching(/:30 .* has 81 characters, expected at most 80.*Shorten/),
  ]);
});
