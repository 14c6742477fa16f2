import { describe, expect, it } from "vitest";
import { expand } from "../../codes/model/expand.ts";
import { find } from "../../site/offline/find.ts";
import { offlineTable } from "../../site/offline/table.ts";
import { files, reason, row, system } from "../support/files.ts";

const reasons = [reason("insufficient_funds"), reason("no_response", { outcome: "error", funds: "unknown", retry: "inquire" })];
const label = (zh: string, en: string) => ({ label: { zh, en } });
const { systems } = expand(
  files(
    [
      system("unionpay", [
        row("05", "insufficient_funds"),
        row("51", "insufficient_funds", label("余额不足", "Insufficient funds")),
        row("68", "no_response"),
      ]),
      system("visa", [row("51", "insufficient_funds", label("资金不足", "Insufficient funds")), row("N7", "insufficient_funds")]),
    ],
    reasons,
  ),
);
const table = JSON.parse(JSON.stringify(offlineTable(systems, new Map([["unionpay", 2]]))));
const found = (typed: string, of = "") => find(table, of, typed).map(({ system, code }) => `${system} ${code}`);

describe("the offline lookup", () => {
  it("finds a code however it is written, in every system or in one", () => {
    expect(found("51")).toEqual(["unionpay 51", "visa 51"]);
    expect(found("RESP:51", "visa")).toEqual(["visa 51"]);
    expect(found("ｎ７")).toEqual(["visa N7"]);
    expect(found("5", "unionpay")[0]).toBe("unionpay 05");
  });

  it("finds words of labels in either language", () => {
    expect(found("余额")).toEqual(["unionpay 51"]);
    expect(found("insufficient funds")).toContain("visa 51");
  });

  it("finds nothing where nothing fits", () => {
    expect(found("QQ")).toEqual([]);
    expect(found("51", "nosuch")).toEqual([]);
    expect(found(" ")).toEqual([]);
  });

  it("gives back what the table held", () => {
    const [code] = find(table, "unionpay", "68");
    const original = systems.find(({ id }) => id === "unionpay")?.codes.find(({ code }) => code === "68");
    expect(code).toEqual({
      system: "unionpay",
      code: "68",
      label: original?.label,
      outcome: "error",
      funds: "unknown",
      policy: "inquire",
      cashier: original?.advice.cashier,
    });
  });
});
