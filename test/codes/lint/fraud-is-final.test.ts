import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("fraud-is-final")).toEqual([]);
});

test("wants never where the risk is fraud", () => {
  expect(
    complaints("fraud-is-final", spoiled(ACME, "    reason: stolen\n", "    reason: stolen\n    retry: { policy: after_change }\n")),
  ).toEqual([expect.stringMatching(/:28 risk is fraud and retry is after_change, expected never/)]);
});

test("accepts a row that says why it differs", () => {
  const row = "    reason: stolen\n    retry: { policy: after_change }\n    note: { zh: 本体系另有规定。, en: This system differs. }\n";
  expect(complaints("fraud-is-final", spoiled(ACME, "    reason: stolen\n", row))).toEqual([]);
});
