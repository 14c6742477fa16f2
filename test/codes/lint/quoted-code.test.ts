import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("quoted-code")).toEqual([]);
});

test("reads the characters, not the number", () => {
  expect(complaints("quoted-code", spoiled(ACME, `code: "00"`, "code: 00"))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:21 .*written 00, expected "00".*codes:fix/),
  ]);
});

test("wants double quotes", () => {
  expect(complaints("quoted-code", spoiled(ACME, `code: "51"\n    label`, `code: '51'\n    label`))).toEqual([
    expect.stringMatching(/written '51', expected "51"/),
  ]);
});

test("looks at counterparts too", () => {
  expect(complaints("quoted-code", spoiled(ACME, "    class: A\n", "    class: A\n    maps_to: [{ system: other, code: 5E1 }]\n"))).toEqual(
    [expect.stringMatching(/written 5E1, expected "5E1"/)],
  );
});
