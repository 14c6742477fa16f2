import { expect, test } from "vitest";
import { ACME, complaints, spoiled } from "./sample.ts";

/** The row 51 (declined, not_taken) with the policy never and an advice for the cashier. */
const never = (zh: string, en: string) =>
  complaints(
    "never-again",
    spoiled(
      ACME,
      "    class: A\n",
      `    retry: { policy: never }\n    advice:\n      cashier:\n        zh: ${zh}\n        en: ${JSON.stringify(en)}\n    class: A\n`,
    ),
  );

test("accepts the sample", () => {
  expect(complaints("never-again")).toEqual([]);
});

test.each([
  ["核对金额，重新输入正确的金额再收款。改正后重新提交。", "Check the amount and start the payment again."],
  ["更正后再试一次。", "Correct it and try once more."],
])("refuses an advice that asks for another try: %s", (zh, en) => {
  expect(never(zh, en)).toEqual([expect.stringMatching(/the zh advice/), expect.stringMatching(/the en advice/)]);
});

test("accepts an advice that forbids it, or turns to another card", () => {
  expect(never("不要再试一次，请顾客换一张卡。", "Do not try it again; ask for another card.")).toEqual([]);
});
