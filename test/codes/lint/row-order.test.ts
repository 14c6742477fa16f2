import fc from "fast-check";
import { expect, test } from "vitest";
import { byCode, outOfOrder } from "../../../codes/lint/row-order.ts";
import { complaints, SAMPLE, system } from "./sample.ts";

const row = (code: string) => `  - code: "${code}"\n    label: { zh: 某码, en: Some code }\n    reason: stolen\n`;
const file = (...codes: string[]) => ({ ...SAMPLE, "systems/acme.yaml": system("acme") + codes.map(row).join("") });

test("accepts the sample", () => {
  expect(complaints("row-order")).toEqual([]);
});

test("names the one row that must move, and where it belongs", () => {
  expect(complaints("row-order", file("91", "00", "04", "A1"))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:21 "91" is out of order; it belongs between "04" and "A1".*codes:fix/),
  ]);
});

test("knows the ends of the list", () => {
  expect(complaints("row-order", file("01", "02", "00"))).toEqual([expect.stringMatching(/"00" .*before "01"/)]);
  expect(complaints("row-order", file("A1", "01", "02"))).toEqual([expect.stringMatching(/"A1" .*after "02"/)]);
});

test("without the rows that must move, the rest is in order", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (codes) => {
      const moving = outOfOrder(codes);
      const rest = codes.filter((_, index) => !moving.has(index));
      expect(rest).toEqual(rest.toSorted(byCode));
    }),
  );
});
