import { expect, test } from "vitest";
import { ACME, complaints, SAMPLE, spoiled } from "./sample.ts";

const own = (zh: string, en: string) => `    advice:\n      cardholder: { zh: ${zh}, en: "${en}" }\n`;
const row = (zh: string, en: string) =>
  complaints("discreet", spoiled(ACME, "    keep_card: true\n", `    keep_card: true\n${own(zh, en)}`));

test("accepts the sample", () => {
  expect(complaints("discreet")).toEqual([]);
});

test("accepts safe words", () => {
  expect(row("请核对安全码。", "Please check the security code or use another card.")).toEqual([]);
});

test.each([
  "The card was reported stolen.",
  "Suspected fraud.",
  "We must keep your card.",
  "Refused for security reasons.",
  "It was picked up: pick-up.",
])("refuses %j in English", (en) => {
  expect(row("请换一张卡。", en)).toEqual([
    expect.stringMatching(/^systems\/acme\.yaml:\d+ .*the cardholder text says ".*Safe is "The bank/),
  ]);
});

test.each(["此卡已挂失。", "交易可疑。", "需要没收卡片。", "触发风控。", "出于安全考虑。"])("refuses %j in Chinese", (zh) => {
  expect(row(zh, "Please use another card.")).toEqual([expect.stringMatching(/Safe is "银行/)]);
});

test("looks at reasons, at every risk, and at a card that is kept", () => {
  const reason = spoiled("reasons.yaml", "risk: fraud\n", "risk: watch\n");
  const text = "The bank did not approve this card.";
  const at = reason["reasons.yaml"]?.lastIndexOf(text) ?? 0;
  reason["reasons.yaml"] = `${reason["reasons.yaml"]?.slice(0, at)}The card was lost.${reason["reasons.yaml"]?.slice(at + text.length)}`;
  expect(complaints("discreet", reason)).toEqual([
    expect.stringMatching(/^reasons\.yaml:\d+ risk is watch/),
    expect.stringMatching(/^systems\/acme\.yaml:\d+ the card is to be kept/),
  ]);
});

test("looks at the inherited text where a row brings the risk", () => {
  const files = {
    "reasons.yaml": SAMPLE["reasons.yaml"]?.replace("The bank did not approve this card.", "The money is lost.") ?? "",
    ...spoilRisk(),
  };
  expect(complaints("discreet", files)).toEqual([expect.stringMatching(/^systems\/acme\.yaml:29 risk is watch/)]);
});

function spoilRisk(): Record<string, string> {
  const { "reasons.yaml": _, ...others } = spoiled(ACME, "    class: A\n", "    risk: watch\n    class: A\n");
  return others;
}
