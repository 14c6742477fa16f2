import { expect, test } from "vitest";
import { ACME, complaints, SAMPLE, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("counterpart-exists")).toEqual([]);
});

test("wants a code that exists", () => {
  expect(
    complaints("counterpart-exists", {
      ...spoiled(ACME, "    class: A\n", `    class: A\n    maps_to: [{ system: other, code: "99" }]\n`),
      "systems/other.yaml": SAMPLE[ACME]?.replace("id: acme", "id: other") ?? "",
    }),
  ).toEqual([expect.stringMatching(/^systems\/acme\.yaml:33 "99" is not a code of other.*codes:add/)]);
});

test("wants a system that exists", () => {
  expect(
    complaints("counterpart-exists", spoiled(ACME, "    class: A\n", `    class: A\n    maps_to: [{ system: other, code: "99" }]\n`)),
  ).toEqual([expect.stringMatching(/there is no system "other".*Listed are acme/)]);
});

test("wants another system", () => {
  expect(
    complaints("counterpart-exists", spoiled(ACME, "    class: A\n", `    class: A\n    maps_to: [{ system: acme, code: "00" }]\n`)),
  ).toEqual([expect.stringMatching(/of its own system/)]);
});
