import { describe, expect, it } from "vitest";
import { fits, foldForSearch, type Row, sorted } from "../../site/table/rows.ts";
import { formatState, parseState } from "../../site/table/state.ts";

const row = (at: number, label: string, outcome: string): Row => ({
  at,
  label,
  text: foldForSearch(`0${at} ${label}`),
  is: { outcome, funds: "not_taken", retry: "later", actor: "issuer" },
});
const ROWS = [row(0, "Expired card", "declined"), row(1, "Approved", "approved"), row(2, "Bad PIN", "declined")];
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
    expect(codes(ROWS.filter((entry) => fits(entry, state)))).toEqual([2]);
  });

  it("keep everything where nothing is asked", () => {
    expect(ROWS.filter((entry) => fits(entry, parseState("")))).toHaveLength(ROWS.length);
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
