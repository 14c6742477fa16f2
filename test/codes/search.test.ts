import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { searchIndexOf } from "../../codes/model/compile/search-index.ts";
import { expand } from "../../codes/model/expand.ts";
import { load } from "../../codes/model/load.ts";
import { editDistance } from "../../codes/model/nearest.ts";
import type { CodeFiles } from "../../codes/model/schema.ts";
import { CALLED } from "../../codes/model/search/called.ts";
import { pinyinLetters } from "../../codes/model/search/pinyin.ts";
import { FACETS, SearchIndex } from "../../codes/model/search/search-index.ts";
import { foldText, queryTokens, tokensOf } from "../../codes/model/search/text.ts";
import { isOneEditAway } from "../../codes/model/search/typo.ts";
import { type SearchFilters, search } from "../../codes/model/search.ts";
import { files, reason, row, system } from "../support/files.ts";

function indexOf(data: CodeFiles, { texts = true } = {}): SearchIndex {
  const widths = new Map(data.systems.flatMap(({ id, code }) => (code.width ? [[id, code.width] as const] : [])));
  // Through JSON, as the table holds it.
  const [codes, long] = JSON.parse(JSON.stringify(searchIndexOf(expand(data), widths)));
  return new SearchIndex(codes, texts ? long : undefined);
}

const found = (index: SearchIndex, query?: string, filters?: SearchFilters) =>
  search(index, query, filters).map((at) => {
    const { system: id, code } = index.ref(at);
    return `${id} ${code}`;
  });

const label = (zh: string, en: string) => ({ label: { zh, en } });

const reasons = [
  reason("poor", {
    name: { zh: "余额不足", en: "Insufficient funds" },
    meaning: { zh: "账户里的钱不够。", en: "The account holds too little." },
  }),
  reason("lost", { name: { zh: "挂失卡", en: "Lost card" }, risk: "fraud", retry: "never" }),
  reason("fine", { name: { zh: "交易成功", en: "Approved" }, outcome: "approved", funds: "taken", retry: "none_needed", actor: "none" }),
  reason("other", { meaning: { zh: "原因不明。", en: "Nobody knows the cause, not even the 卡 issuer." } }),
];

const sample = files(
  [
    system("alpha", [
      row("00", "fine", label("交易成功", "Approved")),
      row("05", "other", { ...label("不予承兑", "Do not honour"), display: ["交易失败，请联系发卡行"] }),
      row("51", "poor", label("可用余额不足", "Insufficient funds")),
      row("N7", "other", label("POS 密码错误", "PIN error")),
    ]),
    system(
      "beta",
      [
        row("5", "other", label("稍后再试", "Try later")),
        row("51", "lost", label("挂失卡", "Lost card")),
        row("510", "other", label("金额超过限额", "Amount above the limit of the lost card, approved by nobody")),
        row("insufficient_funds", "poor", label("钱不够", "Too little money")),
      ],
      { code: { pattern: ".*", example: "51" }, rank: 2, name: { zh: "贝塔网关返回码", en: "Beta gateway codes" }, kind: "gateway" },
    ),
    system("gamma", [row("51", "poor", label("余额不足", "Not sufficient funds")), row("61", "other", label("约定未签", "No contract"))], {
      rank: 3,
    }),
  ],
  reasons,
);

describe("the order", () => {
  const index = indexOf(sample);
  it.each([
    ["51", ["alpha 51", "beta 51", "gamma 51", "beta 510"]],
    ["5", ["beta 5", "alpha 05", "alpha 51", "beta 51", "beta 510", "gamma 51"]],
    ["insufficient_funds", ["beta insufficient_funds", "alpha 51"]],
    ["lost card", ["beta 51", "beta 510"]],
    ["approved", ["alpha 00", "beta 510"]],
  ])("of %s", (query, expected) => {
    expect(found(index, query).slice(0, expected.length)).toEqual(expected);
  });

  it.each(["RESP:51", "resp=51", "５１", "应答码 51", " 51 ", "【51】"])("of %s is that of the code", (query) => {
    expect(found(index, query)).toEqual(found(index, "51"));
  });

  it("puts the code whose words fit before its namesakes", () => {
    expect(found(index, "51 lost card").slice(0, 3)).toEqual(["beta 51", "beta 510", "alpha 51"]);
    expect(found(index, "51 余额不足")[0]).toBe("alpha 51");
  });

  it("puts label before terminal words, those before reason, meaning and advice", () => {
    const wide = indexOf(
      files(
        [
          system("a", [
            row("01", "advised"),
            row("02", "meant"),
            row("03", "wanted"),
            row("04", "plain", { display: ["x y z z y x zebra stripes on a till"] }),
            row("05", "plain", label("斑马", "Zebra")),
            row("06", "plain", label("斑马", "A long label in which the zebra is only one word of very many")),
          ]),
        ],
        [
          reason("plain"),
          reason("wanted", { name: { zh: "有斑马", en: "Zebra seen" } }),
          reason("meant", { meaning: { zh: "斑马。", en: "A zebra." } }),
          reason("advised", {
            advice: {
              cashier: { zh: "看。", en: "Look for the zebra." },
              cardholder: { zh: "看。", en: "Look." },
              developer: { zh: "看。", en: "Look." },
            },
          }),
        ],
      ),
    );
    expect(found(wide, "zebra")).toEqual(["a 05", "a 06", "a 04", "a 03", "a 02", "a 01"]);
    expect(found(wide, "zebar")).toEqual(["a 05", "a 06", "a 04", "a 03", "a 02", "a 01"]);
  });

  it("puts the codes of a reason that is called so before labels that hold the words", () => {
    const called = indexOf(
      files(
        [
          system("a", [
            row("38", "pin_tries_exceeded", { ...label("试输入超过次数", "Tries exceeded"), display: ["密码错误次数超限"] }),
            row("55", "incorrect_pin", label("不正确的PIN", "Incorrect PIN")),
          ]),
          system("b", [row("9", "pin_tries_exceeded", label("密码错误", "Wrong PIN")), row("10", "incorrect_pin")], { rank: 2 }),
        ],
        [reason("incorrect_pin", { name: { zh: "密码错误", en: "Incorrect PIN" } }), reason("pin_tries_exceeded")],
      ),
    );
    for (const query of ["密码错误", "密码错", "密码不对！", "提示密码错误怎么办", "mmcw", "mi ma cuo", "wrong PIN", "Incorrect pin"]) {
      expect(found(called, query).slice(0, 2), query).toEqual(["a 55", "b 10"]);
    }
    expect(found(called, "密码错误", { system: "b" })).toEqual(["b 10", "b 9"]);
    expect(found(called, "b 密码错误")[0]).toBe("b 10");
    expect(found(called, "密码错误次数超限")[0]).toBe("a 38");
  });

  it("is that of systems and codes where nothing is asked", () => {
    expect(found(index)).toEqual(index.data.codes.map((_, at) => `${index.ref(at).system} ${index.ref(at).code}`));
  });

  it("is the same without the long texts, as far as they are not needed", () => {
    const short = indexOf(sample, { texts: false });
    for (const query of ["51", "余额不足", "lost card", "yebz", "beta", "approved"]) {
      const known = new Set(found(short, query));
      expect(found(index, query).filter((code) => known.has(code))).toEqual(found(short, query));
    }
  });
});

describe("what is found", () => {
  const index = indexOf(sample);
  it.each([
    ["余额不足", "alpha 51"],
    ["可用余额", "alpha 51"],
    ["余额 不足", "alpha 51"],
    ["交易失败请联系发卡行", "alpha 05"],
    ["交易失败，请联系发卡行！", "alpha 05"],
    ["交易失败 请联系 发卡行", "alpha 05"],
    ["卡里可用余额不够", "alpha 51"],
    ["POS密码错误", "alpha N7"],
    ["pos 密码", "alpha N7"],
    ["金额超限额", "beta 510"],
    ["yebz", "alpha 51"],
    ["yuebuzu", "alpha 51"],
    ["yu e bu zu", "alpha 51"],
    ["Yú'é bùzú", "alpha 51"],
    ["yue", "alpha 51"],
    ["kyyebz", "alpha 51"],
    ["yuebz", "alpha 51"],
    ["guashi", "beta 51"],
    ["gsk", "beta 51"],
    ["INSUFFICIENT FUNDS", "beta insufficient_funds"],
    ["insuff", "beta insufficient_funds"],
    ["insuficient", "alpha 51"],
    ["insufficeint", "alpha 51"],
    ["honor", "alpha 05"],
    ["the lost cards", "beta 51"],
    ["account holds", "alpha 51"],
    ["gamma 51", "gamma 51"],
    ["beta lost", "beta 51"],
    ["贝塔", "beta 5"],
    ["lost zebra card", "beta 51"],
  ])("%s: %s first", (query, first) => {
    expect(found(index, query)[0]).toBe(first);
  });

  it("is nothing where nothing is alike", () => {
    for (const query of ["qqqqqq", "斑马", "？！", "💳", "-", " ", "lost zebra"]) expect(found(index, query), query).toEqual([]);
  });

  it("fits the filters, each alone and together", () => {
    const codes = expand(sample).systems.flatMap((entry) => entry.codes);
    for (const facet of FACETS) {
      for (const value of index.data.facets[facet].ids) {
        const expected = codes.filter((code) => (facet === "retry" ? code.retry.policy : code[facet]) === value);
        expect(found(index, undefined, { [facet]: value })).toEqual(expected.map(({ system: id, code }) => `${id} ${code}`));
      }
    }
    expect(found(index, "51", { system: "beta", risk: "fraud" })).toEqual(["beta 51"]);
    expect(found(index, "51", { system: "nosuch" })).toEqual([]);
    expect(found(index, undefined, { outcome: "__proto__" })).toEqual([]);
  });

  it("is looked for less strictly where the filters leave nothing that fits", () => {
    expect(found(index, "loss", { system: "beta" })).toContain("beta 51");
    expect(found(index, "可用余额不够多", { system: "gamma" })).toEqual([]);
    expect(found(index, "账户余额不足", { system: "gamma" })[0]).toBe("gamma 51");
  });
});

describe("in the data set", () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = indexOf(await load());
  }, 60_000);

  it.each([
    ["余额不足", "unionpay 51"],
    ["yebz", "unionpay 51"],
    ["yue", "unionpay 51"],
    ["insufficient funds", "stripe insufficient_funds"],
    ["RESP:68", "unionpay 68"],
    ["visa n7", "visa N7"],
    ["3-D Secure", "adyen 11"],
    ["do not honor", "stripe do_not_honor"],
    ["余额", "unionpay 51"],
    ["密码错", "unionpay 55"],
    ["密码错误", "unionpay 55"],
    ["密码不对", "unionpay 55"],
    ["mmcw", "unionpay 55"],
    ["qlxfkh", "unionpay 01"],
    ["qing lian xi fa ka hang", "unionpay 01"],
    ["余额不够", "unionpay 51"],
    ["没钱了", "unionpay 51"],
    ["超限额", "unionpay 61"],
    ["限额", "unionpay 61"],
    ["超时", "unionpay 68"],
    ["wrong pin", "unionpay 55"],
    ["over limit", "unionpay 61"],
    ["timed out", "unionpay 68"],
  ])("%s finds %s first", (query, first) => {
    expect(found(index, query)[0]).toBe(first);
  });

  it.each([
    ["卡过期", "unionpay 54"],
    // Two systems have a code that is spelt so; it comes first.
    ["timeout", "unionpay 68"],
    ["次数超限", "unionpay 65"],
  ])("%s finds %s among the first few", (query, code) => {
    expect(found(index, query).slice(0, 6)).toContain(code);
  });

  it("knows every reason that people have words for", () => {
    const known = new Set(index.data.facets.reason.ids);
    expect(Object.keys(CALLED).filter((id) => !known.has(id))).toEqual([]);
    for (const { zh, en } of Object.values(CALLED)) {
      expect(
        zh.split("、").every((word) => /\p{Script=Han}/u.test(word)),
        zh,
      ).toBe(true);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("finds every code by itself, by its label and by the words on the terminal", async () => {
    for (const entry of expand(await load()).systems.slice(0, 12)) {
      for (const { system: id, code, label: own, display = [] } of entry.codes) {
        for (const query of [code, own.zh, own.en, ...display]) {
          expect(found(index, query, { system: id }), `${query} in ${id}`).toContain(`${id} ${code}`);
        }
      }
    }
  }, 60_000);

  it("names the system itself first", () => {
    for (const id of ["visa", "stripe", "unionpay", "adyen"]) expect(found(index, id)[0]).toMatch(`${id} `);
    expect(found(index, "拉卡拉")[0]).toMatch("lakala ");
  });
});

describe("any input", () => {
  const index = indexOf(sample);
  it("never throws, and gives each code at most once", () => {
    const signs = fc.constantFrom(..."51N7 余额不足卡交易yebzlostcard，。/|-_:\\^$.*+?()[]{}\u0000\u{1f4b3}é");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: signs, maxLength: 60 })), (query) => {
        const all = search(index, query);
        expect(new Set(all).size).toBe(all.length);
        expect(all.every((at) => at >= 0 && at < index.size)).toBe(true);
      }),
    );
  });

  it("is folded into what holds no mark of the index", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(text)).not.toMatch(/[/|]/);
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(queryTokens(text).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it("counts as mistyped exactly where one edit lies between", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEditAway(a, b)).toBe(editDistance(a, b, 1) === 1);
      }),
    );
  });
});

describe("reading a text", () => {
  it("drops what does not matter", () => {
    expect(foldText("交易失败，请联系 发卡行。")).toBe("交易失败请联系发卡行");
    expect(foldText("ＰＯＳ 密码错误 (PIN)")).toBe(" pos 密码错误 pin ");
    expect(foldText("The issuer's café, 3-D Secure")).toBe(" the issuers cafe 3d secure ");
    expect(tokensOf("51余额").map(({ text, han }) => [text, han])).toEqual([
      ["51", false],
      ["余额", true],
    ]);
    expect(queryTokens("what is the card").map(({ text }) => text)).toEqual(["card"]);
    expect(queryTokens("to be").map(({ text }) => text)).toEqual(["to", "be"]);
  });

  it("takes pinyin with tones and gaps", () => {
    expect(pinyinLetters("Lǜ sè")).toBe("lvse");
    expect(pinyinLetters("a")).toBeUndefined();
    expect(pinyinLetters("n7")).toBeUndefined();
  });
});
