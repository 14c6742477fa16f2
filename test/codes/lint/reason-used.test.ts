import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("reason-used")).toEqual([]);
});

test("finds a reason without rows", () => {
  expect(complaints("reason-used", spoiled(ACME, "reason: no_money", "reason: stolen"))).toEqual([
    expect.stringMatching(/^reasons\.yaml:\d+ no row has the reason "no_money"/),
  ]);
});
