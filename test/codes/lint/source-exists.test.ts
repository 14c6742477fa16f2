import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("source-exists")).toEqual([]);
});

test("follows the citation of a row", () => {
  expect(complaints("source-exists", spoiled(ACME, "[acme-manual, acme-print]", "[acme-manual, acme-prnt]"))).toEqual([
    expect.stringMatching(/:33 source "acme-prnt" is not in sources\.yaml/),
  ]);
});

test.each(["sources: [nowhere]\nclasses:", "sources: [acme-manual]\nretry: { window_days: 1, sources: [nowhere] }\nclasses:"])(
  "follows the citations of the system: %s",
  (text) => {
    expect(complaints("source-exists", spoiled(ACME, "sources: [acme-manual]\nclasses:", text))).toHaveLength(1);
  },
);
