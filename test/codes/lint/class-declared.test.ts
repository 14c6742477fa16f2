import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("class-declared")).toEqual([]);
});

test("names the classes there are", () => {
  expect(complaints("class-declared", spoiled(ACME, "    class: A", "    class: B"))).toEqual([
    expect.stringMatching(/:32 class "B" is not declared: declared are "A"/),
  ]);
});
