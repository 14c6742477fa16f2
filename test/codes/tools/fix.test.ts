import { expect, test } from "vitest";
import { ACME, SAMPLE, spoiled } from "../lint/sample.ts";
import { folder } from "./folder.ts";

test("repairs, says what it did, and finds nothing the second time", async () => {
  const codes = await folder(spoiled(ACME, `code: "00"`, "code: 00"));
  const first = await codes.run("fix", codes.path);
  expect(first.output).toMatch(/^codes\/systems\/acme\.yaml: put "00" in double quotes\nFiles repaired: 1/);
  expect(await codes.read(ACME)).toBe(SAMPLE[ACME]);
  expect(await codes.run("fix", codes.path)).toEqual({ status: 0, output: "Nothing to repair.\n" });
});

test("leaves a file that is not YAML as it is, and goes on with the others", async () => {
  const files = { ...spoiled("sources.yaml", "# yaml-language-server: $schema=./sources.schema.json\n", ""), [ACME]: "codes: [\n" };
  const codes = await folder(files);
  const { status, output } = await codes.run("fix", codes.path);
  expect(status).toBe(1);
  expect(output).toMatch(/^codes\/systems\/acme\.yaml:\d+ cannot be read, so it stays as it is/m);
  expect(await codes.read(ACME)).toBe("codes: [\n");
  expect(await codes.read("sources.yaml")).toBe(SAMPLE["sources.yaml"]);
});
