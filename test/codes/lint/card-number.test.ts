import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("card-number")).toEqual([]);
});

test("refuses 13 to 19 digits that pass the check, without repeating them", () => {
  expect(complaints("card-number", spoiled(ACME, `code: "68"`, `code: "4111 1111 1111 1111"`))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:34 the code has 16 digits(?!.*1111)/),
  ]);
});

test("accepts long codes that are no card number", () => {
  expect(complaints("card-number", spoiled(ACME, `code: "68"`, `code: "4111111111111112"`))).toEqual([]);
});
