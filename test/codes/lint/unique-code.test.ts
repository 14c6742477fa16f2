import { expect, test } from "vitest";
import { ACME, complaints, SAMPLE } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("unique-code")).toEqual([]);
});

test("ignores case", () => {
  expect(
    complaints("unique-code", {
      ...SAMPLE,
      [ACME]: `${SAMPLE[ACME]}  - code: "N7"\n    label: { zh: 甲, en: A }\n    reason: stolen\n  - code: "n7"\n    label: { zh: 乙, en: B }\n    reason: stolen\n`,
    }),
  ).toEqual([expect.stringMatching(/:40 "n7" is in this file already, as "N7".*Keep one row/)]);
});
