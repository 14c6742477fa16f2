import { expect, test } from "vitest";
import { complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("unique-id")).toEqual([]);
});

test("finds an id that stands twice", () => {
  expect(complaints("unique-id", spoiled("sources.yaml", "id: acme-print", "id: acme-manual"))).toEqual([
    expect.stringMatching(/^sources\.yaml:8 "acme-manual" is in this file already/),
  ]);
});
