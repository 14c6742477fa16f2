import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("source-used")).toEqual([]);
});

test("finds a document that nothing cites", () => {
  expect(complaints("source-used", spoiled(ACME, "[acme-manual, acme-print]", "[acme-manual]"))).toEqual([
    expect.stringMatching(/^sources\.yaml:8 no row cites "acme-print".*delete it/),
  ]);
});
