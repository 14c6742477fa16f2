import { beforeAll, describe, expect, it } from "vitest";
import type { Code, Reason, System } from "../../codes/model/answer.ts";
import { expand } from "../../codes/model/expand.ts";
import { load } from "../../codes/model/load.ts";
import { CARD_CODES_MAX, CARD_WORDS_MAX, chooseCard, codeWidth } from "../../site/card/choose.ts";
import { NOT_AT_TILL, TILL_REASONS } from "../../site/card/till.ts";
import { PAIRS } from "../../site/compare/pairs.ts";
import { APART } from "../../site/i18n/apart.ts";
import { inShort } from "../../site/i18n/card.ts";
import { TILL_LINES } from "../../site/i18n/till-lines.ts";

let systems: System[];
let reasons: Map<string, Reason>;
const card = (id: string) => chooseCard(systems.find((system) => system.id === id) as System);

beforeAll(async () => {
  const catalogue = expand(await load());
  systems = catalogue.systems;
  reasons = new Map(catalogue.reasons.map((reason) => [reason.id, reason]));
});

describe("the counter card", () => {
  it("puts what nobody knows first, and a time-out is among it", () => {
    const { unknown = [], known = [] } = card("unionpay") ?? {};
    expect(unknown.map(({ code }) => code)).toEqual(expect.arrayContaining(["68", "96", "98"]));
    expect(known.every(({ funds }) => funds !== "unknown")).toBe(true);
    expect(known.map(({ code }) => code)).toEqual(expect.arrayContaining(["00", "51", "55", "61"]));
  });

  it("takes no more codes than a sheet holds, and no retired one", () => {
    for (const system of systems) {
      const { unknown = [], known = [] } = chooseCard(system) ?? {};
      const all = [...unknown, ...known];
      const max = all.length > 0 && codeWidth(all) === "words" ? CARD_WORDS_MAX : CARD_CODES_MAX;
      expect(all.length, system.id).toBeLessThanOrEqual(max);
      expect(all.filter(({ status }) => status === "retired")).toEqual([]);
    }
  });

  it("is made for what a cashier sees: not for a gateway's API, nor for bank transfers", () => {
    expect(card("stripe")).toBeUndefined();
    expect(card("sepa")).toBeUndefined();
    expect(card("wechatpay")).toBeDefined();
  });

  it("never tells a cashier to charge again while nobody knows", () => {
    for (const system of systems) {
      for (const code of chooseCard(system)?.unknown ?? []) {
        const line = inShort(code, reasons.get(code.reason) as Reason, "zh");
        expect(line, `${system.id} ${code.code}`).toMatch(/查|不要|等|核实|结果|第一笔|不当作/);
      }
    }
  });
});

describe("the line of a code", () => {
  const reason = { advice: texts("甲。"), retry: { policy: "never" }, funds: "not_taken", outcome: "declined" } as unknown as Reason;
  const code = { ...reason, reason: "lost_card", risk: "fraud", actor: "issuer" } as unknown as Code;

  it("is the reason's where the code reads as its reason does", () => {
    expect(inShort(code, reason, "zh")).toBe(TILL_LINES.lost_card?.zh);
  });

  it("is the row's own first sentence where the row says something else", () => {
    expect(inShort({ ...code, advice: texts("先签到。再收款。") }, reason, "zh")).toBe("先签到");
  });

  it("falls back to what money and retry rule come to, never to half a sentence", () => {
    const long = texts(`${"很".repeat(60)}。`);
    expect(inShort({ ...code, advice: long, funds: "unknown" }, reason, "zh")).toContain("查询");
    expect(inShort({ ...code, advice: long, funds: "taken", risk: "none" }, reason, "zh")).toContain("不要再收");
  });
});

function texts(zh: string): Code["advice"] {
  const text = { zh, en: zh };
  return { cashier: text, cardholder: text, developer: text };
}

describe("the lists", () => {
  it("name only reasons and systems that there are", () => {
    const named = [...TILL_REASONS, ...Object.keys(TILL_LINES), ...APART.flatMap(({ members }) => members)];
    expect(named.filter((id) => !reasons.has(id))).toEqual([]);
    const ids = new Set(systems.map(({ id }) => id));
    expect([...Object.keys(NOT_AT_TILL), ...PAIRS.flat()].filter((id) => !ids.has(id))).toEqual([]);
  });
});
