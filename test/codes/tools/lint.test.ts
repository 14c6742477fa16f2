import { expect, test } from "vitest";
import { ACME, spoiled } from "../lint/sample.ts";
import { folder } from "./folder.ts";

test("says that nothing is wrong", async () => {
  const codes = await folder();
  expect(await codes.run("lint", codes.path)).toEqual({
    status: 0,
    output: expect.stringMatching(/^Nothing to complain about: 3 files, \d+ rules/),
  });
});

test("prints file, line, rule and cure, and fails", async () => {
  const codes = await folder(spoiled(ACME, "reason: no_money", "reason: no_mony"));
  const { status, output } = await codes.run("lint", codes.path);
  expect(status).toBe(1);
  expect(output).toMatch(/^codes\/systems\/acme\.yaml:31 reason-exists: .*Did you mean "no_money"\?$/m);
  expect(output).toMatch(/^2 complaints from 2 rules \(3 files/m);
});
