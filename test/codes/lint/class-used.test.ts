import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("class-used")).toEqual([]);
});

test("finds a class without rows", () => {
  expect(complaints("class-used", spoiled(ACME, "    class: A\n", ""))).toEqual([expect.stringMatching(/:18 no row has the class "A"/)]);
});

test("finds a class declared twice", () => {
  expect(complaints("class-used", spoiled(ACME, "codes:\n", "  - id: A\n    name: { zh: 又一类, en: Another }\ncodes:\n"))).toEqual([
    expect.stringMatching(/:20 class "A" is declared twice/),
  ]);
});
