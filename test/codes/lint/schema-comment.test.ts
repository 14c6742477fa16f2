import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("schema-comment")).toEqual([]);
});

test("asks for the schema on the first line", () => {
  expect(complaints("schema-comment", spoiled("sources.yaml", "# yaml-language-server: $schema=./sources.schema.json\n", ""))).toEqual([
    expect.stringMatching(/^sources\.yaml:1 .*expected "# yaml-language-server.*codes:fix/),
  ]);
});

test("knows which schema belongs to which file", () => {
  expect(complaints("schema-comment", spoiled(ACME, "../system.schema.json", "../reasons.schema.json"))).toEqual([
    expect.stringMatching(/expected ".*\.\.\/system\.schema\.json"/),
  ]);
});
