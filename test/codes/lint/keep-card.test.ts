import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("keep-card")).toEqual([]);
});

test("keeps the card only of a refused payment", () => {
  expect(complaints("keep-card", spoiled(ACME, "    reason: stolen\n", "    reason: stolen\n    outcome: error\n"))).toEqual([
    expect.stringMatching(/:29 keep_card is true and outcome is error/),
  ]);
});
