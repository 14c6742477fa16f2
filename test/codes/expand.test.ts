import { describe, expect, it } from "vitest";
import { expand } from "../../codes/model/expand.ts";
import { files, reason, row, system } from "../support/files.ts";

const limits = { max_attempts: 20, window_days: 30, sources: ["other"] };
const note = { zh: "每天十次", en: "Ten a day" };

describe("a row", () => {
  it("takes from its reason what it does not say itself", () => {
    const { code } = expand(files([system("a", [row("51", "poor", { funds: "unknown" })])], [reason("poor", { risk: "watch" })]));
    expect(code("a", "51")).toMatchObject({
      outcome: "declined",
      funds: "unknown",
      risk: "watch",
      actor: "cardholder",
      status: "current",
      keep_card: false,
    });
    expect(code("a", "51")).not.toHaveProperty("note");
  });

  it("takes single advices from itself and the others from the reason", () => {
    const advice = { cashier: { zh: "另一句", en: "Another." } };
    const found = expand(files([system("a", [row("51", "poor", { advice })])], [reason("poor")])).code("a", "51");
    expect(found?.advice.cashier.en).toBe("Another.");
    expect(found?.advice.cardholder.en).toBe("Hear this.");
  });

  it("cites its own sources, else the system's", () => {
    const { code } = expand(files([system("a", [row("51", "poor"), row("52", "poor", { sources: ["other"] })])], [reason("poor")]));
    expect(code("a", "51")?.sources.map(({ title }) => title)).toEqual(["Manual"]);
    expect(code("a", "52")?.sources.map(({ title }) => title)).toEqual(["Other"]);
  });

  it("that points nowhere is named", () => {
    expect(() => expand(files([system("a", [row("51", "gone")])], []))).toThrow("a 51");
  });
});

describe("the retry rule", () => {
  const classes = [
    { id: "never", name: { zh: "不可", en: "Never" }, retry: { policy: "never" as const } },
    { id: "later", name: { zh: "稍后", en: "Later" }, retry: { policy: "later" as const, ...limits } },
  ];
  const made = (fields: Parameters<typeof row>[2], reasonFields = {}, systemFields = {}) =>
    expand(files([system("a", [row("51", "poor", fields)], { classes, ...systemFields })], [reason("poor", reasonFields)])).code("a", "51")
      ?.retry;

  it("comes from the row before the class, the class before the reason", () => {
    expect(made({})).toEqual({ policy: "after_change" });
    expect(made({ class: "later" })).toMatchObject({ policy: "later", max_attempts: 20, window_days: 30, sources: [{ title: "Other" }] });
    expect(made({ class: "later", retry: { policy: "never" } })).toEqual({ policy: "never" });
    expect(made({ class: "never" })).toEqual({ policy: "never" });
  });

  it("is to inquire where nobody knows whether money moved, whatever the class says", () => {
    expect(made({ class: "later", funds: "unknown" })).toMatchObject({ policy: "inquire" });
    expect(made({ class: "later" }, { funds: "unknown", retry: "inquire" })).toMatchObject({ policy: "inquire" });
  });

  it("carries the system's limits only where another attempt is allowed", () => {
    expect(made({}, {}, { retry: { max_attempts: 10, window_days: 1, note } })).toMatchObject({
      policy: "after_change",
      max_attempts: 10,
      note,
    });
    expect(made({}, { retry: "never" }, { retry: { max_attempts: 10, window_days: 1, note } })).toEqual({ policy: "never" });
  });
});

describe("equivalents", () => {
  const reasons = [reason("poor"), reason("rich", { outcome: "approved", funds: "taken", retry: "none_needed" })];

  it("are the codes of other systems with the same reason, documented ones first", () => {
    const a = system("a", [row("51", "poor", { maps_to: [{ system: "c", code: "99" }] })]);
    const b = system("b", [row("50", "poor"), row("51", "poor"), row("00", "rich")]);
    const c = system("c", [row("99", "poor")]);
    expect(expand(files([a, b, c], reasons)).code("a", "51")?.equivalents).toEqual([
      { system: "c", code: "99", basis: "documented" },
      { system: "b", code: "51", basis: "reason" },
      { system: "b", code: "50", basis: "reason" },
    ]);
  });

  it("leave out retired codes and those with another outcome", () => {
    const a = system("a", [row("51", "poor")]);
    const b = system("b", [row("51", "poor", { status: "retired" }), row("52", "poor", { outcome: "error" })]);
    expect(expand(files([a, b], reasons)).code("a", "51")?.equivalents).toEqual([]);
  });

  it("are at most twenty, one of each system before a second of any", () => {
    const many = Array.from({ length: 15 }, (_, i) => system(`s${i}`, [row("51", "poor"), row("52", "poor")]));
    const found = expand(files([system("a", [row("51", "poor")]), ...many], reasons)).code("a", "51")?.equivalents ?? [];
    expect(found).toHaveLength(20);
    expect(new Set(found.slice(0, 15).map(({ system: id }) => id)).size).toBe(15);
  });
});
