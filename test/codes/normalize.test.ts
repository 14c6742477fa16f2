import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, resolve, spellings } from "../../codes/model/normalize.ts";

const system = (...codes: string[]) => {
  const byFolded = new Map(codes.map((code) => [fold(code), code]));
  return (folded: string) => byFolded.get(folded);
};

describe("what people type", () => {
  const pos = system("05", "51", "68", "N7", "Z3", "A0");
  it.each([
    [" 51 ", "51"],
    ["５１", "51"],
    ["RESP:51", "51"],
    ["RESP：51", "51"],
    ["resp=51", "51"],
    ["Resp Code: 51", "51"],
    ["RespCode=51", "51"],
    ["rc 51", "51"],
    ["DE39: 51", "51"],
    ["39域：51", "51"],
    ["应答码 51", "51"],
    ["应答码：51", "51"],
    ["应答码51", "51"],
    ["返回码【51】", "51"],
    ["交易应答码: 51", "51"],
    ["51 : Insufficient funds", "51"],
    ["51:余额不足", "51"],
    ["51-余额不足", "51"],
    ["51 - Insufficient funds", "51"],
    ["51（余额不足）", "51"],
    ["51余额不足", "51"],
    ["RESP:68 交易超时，请重试", "68"],
    ['"51"', "51"],
    ["51.", "51"],
    ["[51]", "51"],
    ["n7", "N7"],
    ["resp z3", "Z3"],
    ["5", "05"],
    ["005", "05"],
    ["０５", "05"],
    ["51 2026-11-22 14:03", "51"],
  ])("%s finds %s", (input, code) => {
    expect(resolve(input, 2, pos)).toBe(code);
  });

  it.each(["", "   ", "RESP:", "应答码", "99", "余额不足", "-", "：", "😀", "0 5", "5 1", "RESP: 5 1", "0 51"])(
    "%s finds nothing",
    (input) => {
      expect(resolve(input, 2, pos)).toBeUndefined();
    },
  );

  it("finds words however they are joined", () => {
    const words = system("insufficient_funds", "do_not_honor", "PP-123", "card_declined", "rc_limit");
    for (const input of ["insufficient_funds", "Insufficient Funds", "INSUFFICIENT-FUNDS", "code: insufficient_funds"]) {
      expect(resolve(input, undefined, words), input).toBe("insufficient_funds");
    }
    expect(resolve("pp-123", undefined, words)).toBe("PP-123");
    expect(resolve("rc_limit", undefined, words), "a code that begins like a prefix").toBe("rc_limit");
  });

  it("prefers the spelling that is there over the padded one", () => {
    expect(resolve("0", 2, system("0", "00"))).toBe("0");
    expect(resolve("00", 2, system("0", "00"))).toBe("00");
    expect(resolve("005", 2, system("05", "005"))).toBe("005");
  });

  it("pads only as wide as the system's numbers are", () => {
    expect(resolve("5", 3, system("005", "05"))).toBe("005");
    expect(resolve("5", undefined, system("05"))).toBeUndefined();
  });
});

describe("any input", () => {
  it("never throws, and is found again in its own spelling", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (input) => {
        expect(Array.isArray(spellings(input))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{2}$/), fc.constantFrom("", "RESP:", "应答码 ", "rc ", " "), (code, before) => {
        expect(resolve(before + code.toLowerCase(), 2, system(code))).toBe(code);
      }),
    );
  });

  it("is read in time even when it is made to be slow", () => {
    for (const hostile of [" ".repeat(200), "resp ".repeat(40), "51-".repeat(66), "应答码".repeat(66), "[".repeat(200)]) {
      const started = performance.now();
      spellings(hostile);
      expect(performance.now() - started).toBeLessThan(100);
    }
  });
});
