import { describe, expect, it } from "vitest";
import { pinyinOf } from "../../codes/model/compile/pinyin.ts";
import { foldText } from "../../codes/model/search/text.ts";
import { fitting, type Row, sorted } from "../../site/table/rows.ts";
import { formatState, parseState } from "../../site/table/state.ts";

const row = (at: number, label: string, outcome: string, more = ""): Row => ({
  at,
  label,
  text: foldText(`0${at} ${label} ${more}`),
  spoken: pinyinOf(`${label} ${more}`),
  is: { outcome, funds: "not_taken", retry: "later", actor: "issuer" },
});
const ROWS = [row(0, "Expired card", "declined"), row(1, "Approved", "approved"), row(2, "Bad PIN", "declined", "密码错，请重试")];
const ORDER = { outcome: ["", "approved", "declined"], funds: [], retry: [], actor: [] };
const codes = (rows: Row[]) => rows.map(({ at }) => at);

describe("the address of a table", () => {
  it.each(["", "?outcome=declined", "?outcome=declined&funds=unknown&q=pin+51&sort=-label", "?sort=outcome"])(
    "comes back from %j as it was",
    (query) => {
      expect(formatState(parseState(query))).toBe(query);
    },
  );

  it("opens the whole table where it holds nonsense", () => {
    const { sort, descending } = parseState("?sort=-price&colour=red");
    expect([sort, descending]).toEqual(["code", false]);
    expect(formatState(parseState("?sort=-price&colour=red&q=%20"))).toBe("");
  });
});

describe("filters", () => {
  it("keep rows that fit all of them, in whatever width and case the words are typed", () => {
    const state = parseState("?outcome=declined&q=ｂａｄ++pin");
    expect(codes(fitting(ROWS, state))).toEqual([2]);
  });

  it.each(["密码", "密码错请重试", "密码错，请 重试！", "RESP:02", "应答码 02", "mmc", "mi ma", "mima", "ｍｍｃ", "bad 密码"])(
    "find %s as the lookup does",
    (q) => {
      expect(codes(fitting(ROWS, { ...parseState(""), q }))).toEqual([2]);
    },
  );

  it("take letters for pinyin only where no row has them", () => {
    expect(codes(fitting(ROWS, { ...parseState(""), q: "p" }))).toEqual([0, 1, 2]);
    expect(codes(fitting(ROWS, { ...parseState("?outcome=approved"), q: "mima" }))).toEqual([]);
    expect(codes(fitting(ROWS, { ...parseState(""), q: "qqq" }))).toEqual([]);
  });

  it("keep everything where nothing is asked", () => {
    expect(fitting(ROWS, parseState(""))).toHaveLength(ROWS.length);
  });
});

describe("the order", () => {
  it("follows the vocabulary, and leaves equal rows in code order in both directions", () => {
    expect(codes(sorted(ROWS, parseState("?sort=outcome"), ORDER, "en"))).toEqual([1, 0, 2]);
    expect(codes(sorted(ROWS, parseState("?sort=-outcome"), ORDER, "en"))).toEqual([0, 2, 1]);
  });

  it("follows the alphabet of the language", () => {
    expect(codes(sorted(ROWS, parseState("?sort=label"), ORDER, "en"))).toEqual([1, 2, 0]);
  });
});
