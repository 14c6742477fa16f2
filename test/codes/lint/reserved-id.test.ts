import { expect, test } from "vitest";
import { ACME, complaints, SAMPLE } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("reserved-id")).toEqual([]);
});

test("keeps the names of pages free", () => {
  expect(complaints("reserved-id", { ...SAMPLE, "systems/guide.yaml": SAMPLE[ACME]?.replace("id: acme", "id: guide") ?? "" })).toEqual([
    expect.stringMatching(/^systems\/guide\.yaml:2 "guide" is the name of a page/),
  ]);
});
