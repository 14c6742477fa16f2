import { expect, test } from "vitest";
import { sentences } from "../../../codes/lint/cashier-brevity.ts";
import { complaints, spoiled } from "./sample.ts";

test("accepts the sample", () => {
  expect(complaints("cashier-brevity")).toEqual([]);
});

test("counts three sentences in English", () => {
  expect(
    complaints("cashier-brevity", spoiled("reasons.yaml", "Do not use this card again.", "Do not use this card again. Smile.")),
  ).toEqual([expect.stringMatching(/^reasons\.yaml:\d+ the en advice for the cashier has 3 sentences, expected at most 2/)]);
});

test("counts three sentences in Chinese", () => {
  expect(complaints("cashier-brevity", spoiled("reasons.yaml", "不要再刷这张卡。", "不要再刷这张卡。请微笑"))).toEqual([
    expect.stringMatching(/the zh advice for the cashier has 3 sentences/),
  ]);
});

test.each([
  ["Dial No. 5, e.g. from the till (1.50 a call).", 1],
  ['Say: "Please wait." Then call us.', 2],
  ["One. Two! Three?", 3],
  ["No full stop", 1],
])("counts %j", (text, count) => {
  expect(sentences(text, "en")).toBe(count);
});
