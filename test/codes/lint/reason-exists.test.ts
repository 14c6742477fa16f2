import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("reason-exists")).toEqual([]);
});

test("proposes the id that was meant", () => {
  expect(complaints("reason-exists", spoiled(ACME, "reason: no_money", "reason: no_mony"))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:31 reason "no_mony" is not in reasons\.yaml.*"no_money"/),
  ]);
});

test("says how to find one where nothing is near", () => {
  expect(complaints("reason-exists", spoiled(ACME, "reason: no_money", "reason: weather"))).toEqual([expect.stringMatching(/codes:add/)]);
});
