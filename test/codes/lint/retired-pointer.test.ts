import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("retired-pointer")).toEqual([]);
});

test("wants a pointer or a note", () => {
  expect(complaints("retired-pointer", spoiled(ACME, "    class: A\n", "    class: A\n    status: retired\n"))).toEqual([
    expect.stringMatching(/:33 "51" is retired without a pointer/),
  ]);
});

test("wants a pointer that leads somewhere", () => {
  expect(
    complaints("retired-pointer", spoiled(ACME, "    class: A\n", `    class: A\n    status: retired\n    replaced_by: "99"\n`)),
  ).toEqual([expect.stringMatching(/:34 "99" is not a code of acme/)]);
});

test("wants no pointer to itself", () => {
  expect(
    complaints("retired-pointer", spoiled(ACME, "    class: A\n", `    class: A\n    status: retired\n    replaced_by: "51"\n`)),
  ).toEqual([expect.stringMatching(/replaced by itself/)]);
});

test("wants no successor of a current row", () => {
  expect(complaints("retired-pointer", spoiled(ACME, "    class: A\n", `    class: A\n    replaced_by: "00"\n`))).toEqual([
    expect.stringMatching(/names a successor but is current/),
  ]);
});

test("accepts a pointer that leads to a row", () => {
  const row = `    class: A\n    status: retired\n    replaced_by: "00"\n`;
  expect(complaints("retired-pointer", spoiled(ACME, "    class: A\n", row))).toEqual([]);
});
