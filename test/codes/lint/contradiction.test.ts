import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

/** The row 51 (declined, not_taken, later, cardholder) with some fields of its own. */
const row = (fields: string) =>
  complaints("contradiction", spoiled(ACME, "    class: A\n", `${fields.replace(/^/gm, "    ")}\n    class: A\n`));

test("accepts the sample", () => {
  expect(complaints("contradiction")).toEqual([]);
});

test.each([
  ["outcome: error\nfunds: unknown\nretry: { policy: later }", /nobody knows whether the customer was charged, retry is inquire/],
  ["outcome: error\nfunds: taken\nretry: { policy: now }", /another attempt charges twice/],
  ["outcome: approved\nretry: { policy: inquire }", /an approval has funds/],
  ["outcome: approved\nfunds: not_applicable\nretry: { policy: later }", /an approval has retry none_needed or inquire/],
  ["funds: taken\nretry: { policy: inquire }", /a refusal has funds not_taken/],
  ["funds: unknown", /a refusal has funds not_taken/],
  ["outcome: cancelled\nfunds: taken\nretry: { policy: none_needed }", /given up or undone/],
  ["retry: { policy: none_needed }", /none_needed only where funds are not_applicable/],
  ["outcome: retry\nretry: { policy: never }", /retry is not never/],
  ["actor: none", /nobody needs to act/],
])("refuses %j", (fields, message) => {
  expect(row(fields)).toEqual([expect.stringMatching(message)]);
});

test("says what holds after everything is inherited", () => {
  expect(row("actor: none")).toEqual([expect.stringMatching(/outcome declined, funds not_taken, retry later, actor none/)]);
});

test("the class brings its policy, but never for unknown funds", () => {
  const classed = (policy: string) =>
    spoiled(ACME, "name: { zh: 甲类, en: Class A }", `name: { zh: 甲类, en: Class A }\n    retry: { policy: ${policy} }`);
  expect(complaints("contradiction", classed("none_needed"))).toEqual([expect.stringMatching(/:30 .*retry none_needed/)]);
  const files = classed("later");
  files[ACME] = files[ACME]?.replace("    reason: time_out\n", "    reason: time_out\n    class: A\n") ?? "";
  expect(complaints("contradiction", files)).toEqual([]);
});

test("a fault of a reason is reported there, not once a row", () => {
  const files = spoiled("reasons.yaml", "retry: later", "retry: none_needed");
  expect(complaints("contradiction", files)).toEqual([expect.stringMatching(/^reasons\.yaml:/)]);
});
