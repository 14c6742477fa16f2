import { expect, test } from "vitest";
import { ACME, complaints, SAMPLE, spoiled } from "./sample.ts";

const print = (publisher: string) => `- id: print-${publisher.toLowerCase()}
  title: Table in print
  publisher: ${publisher}
  kind: secondary
  accessed: 2026-11-22
`;

/** The row 51, high like its system, on the documents of these publishers alone. */
function restingOn(publishers: string[], fields = ""): Record<string, string> {
  const ids = publishers.map((publisher) => `print-${publisher.toLowerCase()}`).join(", ");
  return {
    ...spoiled(ACME, "    sources: [acme-manual, acme-print]\n", `${fields}    sources: [${ids}]\n`),
    "sources.yaml": SAMPLE["sources.yaml"] + publishers.map(print).join(""),
  };
}

test("accepts the sample", () => {
  expect(complaints("confidence")).toEqual([]);
});

test("accepts three publishers in place of a primary source", () => {
  expect(complaints("confidence", restingOn(["Alpha", "Beta", "Gamma"]))).toEqual([]);
});

test("refuses high on two", () => {
  expect(complaints("confidence", restingOn(["Alpha", "Beta"]))).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:29 "51" has confidence high on secondary sources of 2 publishers.*set confidence: medium/),
  ]);
});

test("counts publishers, not documents", () => {
  const files = restingOn(["Alpha", "Beta", "Gamma"]);
  files["sources.yaml"] = files["sources.yaml"]?.replace("publisher: Gamma", "publisher: Beta") ?? "";
  expect(complaints("confidence", files)).toEqual([expect.stringMatching(/of 2 publishers/)]);
});

test("points to the row's own word, and accepts a lower one", () => {
  expect(complaints("confidence", restingOn(["Alpha"], "    confidence: high\n"))).toEqual([
    expect.stringMatching(/:33 .*of 1 publisher,/),
  ]);
  expect(complaints("confidence", restingOn(["Alpha"], "    confidence: medium\n"))).toEqual([]);
});

test("leaves a document that is not described to source-exists", () => {
  expect(complaints("confidence", spoiled(ACME, "[acme-manual, acme-print]", "[acme-novel]"))).toEqual([]);
});

test("a system's documents count for the rows that name none", () => {
  expect(complaints("confidence", spoiled(ACME, "sources: [acme-manual]\n", "sources: [acme-print]\n"))).toHaveLength(3);
});
