import { describe, expect, it } from "vitest";
import { expand } from "../../codes/model/expand.ts";
import { formatChoice, parseChoice } from "../../site/compare/choice.ts";
import { compactReason, compactSystem } from "../../site/compare/compact.ts";
import { compare } from "../../site/compare/match.ts";
import { type Badges, renderComparison } from "../../site/compare/render.ts";
import { files, reason, row, system } from "../support/files.ts";

const data = expand(
  files(
    [
      system("alpha", [row("05", "refused"), row("68", "late"), row("99", "odd", { status: "retired" })]),
      system("beta", [row("05", "late"), row("51", "refused", { retry: { policy: "never" } }), row("<b>", "odd")]),
    ],
    [reason("refused"), reason("late", { funds: "unknown", retry: "inquire", outcome: "error" }), reason("odd"), reason("unheard")],
  ),
);
const reasonOf = (id: string) => data.reasons.find((entry) => entry.id === id) as (typeof data.reasons)[number];
const systems = data.systems.map((entry) => compactSystem(entry, reasonOf));
const comparison = compare(systems, data.reasons.map(compactReason));
const badges = Object.fromEntries(["approved", "declined", "retry", "error", "cancelled"].map((id) => [id, `[${id}]`])) as Badges;

describe("a comparison", () => {
  it("sets codes of the same reason side by side, and shows where one has none", () => {
    expect(comparison.lines.map(({ reason: { id }, cells }) => [id, ...cells.map((cell) => cell.map(({ code }) => code).join())])).toEqual([
      ["refused", "05", "51"],
      ["late", "68", "05"],
      ["odd", "", "<b>"],
    ]);
    expect(comparison.shared).toBe(2);
    expect(comparison.alone).toEqual([0, 1]);
  });

  it("warns of a code that is spelt alike and means something else", () => {
    expect(comparison.clashes).toEqual(["05"]);
    expect(comparison.lines[0]?.cells[0]?.[0]?.elsewhere.map(({ system: at }) => systems[at]?.id)).toEqual(["beta"]);
  });

  it("says where the same reason comes to another instruction", () => {
    expect(comparison.lines.map(({ differing }) => differing)).toEqual([true, false, false]);
    expect(comparison.lines[0]?.cells[1]?.[0]?.retry).toBe("never");
  });

  it("is drawn with every text escaped and the gap in words", () => {
    const html = renderComparison(systems, comparison, badges, "en");
    expect(html).toContain("&lt;b&gt;");
    expect(html).not.toContain("<b>");
    expect(html).toContain("No counterpart");
    expect(html).toContain("/en/beta/%3Cb%3E/");
  });
});

describe("the address of a comparison", () => {
  const known = new Set(["unionpay", "visa", "stripe", "amex", "elo"]);

  it("keeps known systems, each once and no more than fit", () => {
    expect(parseChoice("?systems=visa,VISA,nothing,unionpay", known)).toEqual(["visa", "unionpay"]);
    expect(parseChoice("?systems=unionpay,visa,stripe,amex,elo", known)).toHaveLength(4);
    expect(parseChoice("", known)).toEqual([]);
  });

  it("is short and legible", () => {
    expect(formatChoice(["unionpay", "visa"])).toBe("?systems=unionpay,visa");
  });
});
