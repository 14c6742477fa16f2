import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("file-name")).toEqual([]);
});

test("compares id and file", () => {
  expect(complaints("file-name", spoiled(ACME, "id: acme\n", "id: acmes\n"))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:2 .*"acmes".*Rename the file to systems\/acmes\.yaml/),
  ]);
});
