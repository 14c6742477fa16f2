import { beforeAll, describe, expect, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import { cardOf } from "../../codes/model/card.ts";
import { expand } from "../../codes/model/expand.ts";
import { load } from "../../codes/model/load.ts";

let codes: Code[];
beforeAll(async () => {
  codes = expand(await load()).systems.flatMap((system) => system.codes);
});
const of = (system: string, code: string) => codes.find((one) => one.system === system && one.code === code) as Code;

describe("a card", () => {
  it("says in every system what to do before anything else, where nobody knows whether money moved", () => {
    const unknown = codes.filter(({ funds }) => funds === "unknown");
    expect(unknown.length).toBeGreaterThan(100);
    for (const code of unknown)
      for (const language of ["zh", "en"] as const)
        expect(cardOf(code, language).funds.lines.join(), `${code.system} ${code.code}`).toMatch(/先查询|Inquire/);
  });

  it("tells a cardholder of no code what the code is, so that its absence tells nothing either", () => {
    for (const code of codes) {
      const card = cardOf(code, "zh", "full", "cardholder");
      expect(Object.keys(card).sort()).toEqual(["advice", "funds", "more", "outcome"]);
      expect(card.more).toEqual([]);
      expect(card.advice).toEqual([{ title: "", text: code.advice.cardholder.zh }]);
    }
  });

  it("has the advice of the audience: the cashier's where none is named, everybody's where it is full", () => {
    const code = of("unionpay", "51");
    const said = (detail: "card" | "full", audience?: "developer") => cardOf(code, "en", detail, audience).advice.map(({ text }) => text);
    expect(said("card")).toEqual([code.advice.cashier.en]);
    expect(said("card", "developer")).toEqual([code.advice.developer.en]);
    expect(said("full")).toEqual([code.advice.cashier.en, code.advice.cardholder.en, code.advice.developer.en]);
  });

  it("tells only the cashier to retain a card", () => {
    const code = codes.find(({ keep_card }) => keep_card) as Code;
    const notes = (audience?: "developer") =>
      cardOf(code, "zh", "card", audience)
        .more.map(({ answer }) => answer)
        .join();
    expect(notes()).toContain("没收");
    expect(notes("developer")).not.toContain("没收");
  });

  it("says the limits of a retry", () => {
    const code = codes.find(({ retry }) => retry.max_attempts !== undefined && retry.window_days !== undefined) as Code;
    const { max_attempts: attempts, window_days: days } = code.retry;
    expect(cardOf(code, "zh").retry?.lines[0]).toBe(`${days} 天内最多 ${attempts} 次。`);
    expect(cardOf(code, "en").retry?.lines[0]).toBe(`At most ${attempts} attempts within ${days} days.`);
  });
});
