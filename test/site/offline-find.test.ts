import { beforeAll, describe, expect, it } from "vitest";
import { pinyinOf, syllablesOf } from "../../codes/model/compile/pinyin.ts";
import { searchIndexOf } from "../../codes/model/compile/search-index.ts";
import { type Catalogue, expand } from "../../codes/model/expand.ts";
import { load } from "../../codes/model/load.ts";
import { SearchIndex } from "../../codes/model/search/search-index.ts";
import { search } from "../../codes/model/search.ts";
import { find, findCode, miss } from "../../site/offline/find.ts";
import { type OfflineTable, offlineTable } from "../../site/offline/table.ts";
import { pinyinFrom } from "../../site/spoken.ts";
import { files, reason, row, system } from "../support/files.ts";

/** Through JSON, as a browser keeps it. */
const keep = (set: Catalogue, widths: ReadonlyMap<string, number>): OfflineTable =>
  JSON.parse(JSON.stringify(offlineTable(set, widths, syllablesOf)));

const reasons = [reason("insufficient_funds"), reason("no_response", { outcome: "error", funds: "unknown", retry: "inquire" })];
const label = (zh: string, en: string) => ({ label: { zh, en } });
const catalogue = expand(
  files(
    [
      system("unionpay", [
        row("05", "insufficient_funds", { display: ["交易失败，请联系发卡行"] }),
        row("51", "insufficient_funds", label("余额不足", "Insufficient funds")),
        row("68", "no_response"),
      ]),
      system("visa", [row("51", "insufficient_funds", label("资金不足", "Insufficient funds")), row("N7", "insufficient_funds")]),
    ],
    reasons,
  ),
);
const table = keep(catalogue, new Map([["unionpay", 2]]));
const found = (typed: string, of = "") => find(table, of, typed).map(({ system, code }) => `${system} ${code}`);

describe("the offline lookup", () => {
  it("finds a code however it is written, in every system or in one", () => {
    expect(found("51").slice(0, 2)).toEqual(["unionpay 51", "visa 51"]);
    expect(found("RESP:51", "visa")[0]).toBe("visa 51");
    expect(found("ｎ７")[0]).toBe("visa N7");
    expect(found("5", "unionpay")[0]).toBe("unionpay 05");
  });

  it("finds labels in either language, words of the terminal, and pinyin", () => {
    expect(found("余额")).toEqual(["unionpay 51"]);
    expect(found("insufficient funds")).toContain("visa 51");
    expect(found("交易失败请联系发卡行")).toEqual(["unionpay 05"]);
    expect(found("yebz")).toContain("unionpay 51");
    expect(found("jiaoyishibai")).toEqual(["unionpay 05"]);
  });

  it("finds nothing where nothing fits", () => {
    expect(found("QQ")).toEqual([]);
    expect(found("51", "nosuch")).toEqual([]);
    expect(found(" ")).toEqual([]);
  });

  it("gives back what the table held", () => {
    const original = catalogue.systems.find(({ id }) => id === "unionpay")?.codes.find(({ code }) => code === "68");
    expect(findCode(table, "unionpay", "resp 68")).toEqual({
      system: "unionpay",
      code: "68",
      label: original?.label,
      outcome: "error",
      funds: "unknown",
      policy: "inquire",
      cashier: original?.advice.cashier,
    });
    expect(findCode(table, "unionpay", "N7")).toBeUndefined();
    expect(findCode(table, "nosuch", "68")).toBeUndefined();
  });

  it("says of a code that is not listed where it is", () => {
    expect(miss(table, "unionpay", "N7").suggestions?.[0]).toMatchObject({ system: "visa", code: "N7" });
  });
});

describe("the kept table of the data set", () => {
  let online: SearchIndex;
  let kept: OfflineTable;
  beforeAll(async () => {
    const data = await load();
    const all = expand(data);
    const widths = new Map(data.systems.flatMap(({ id, code }) => (code.width ? [[id, code.width] as const] : [])));
    kept = keep(all, widths);
    const [codes, texts] = searchIndexOf(all, widths);
    online = new SearchIndex(codes, texts);
  }, 60_000);

  it.each([
    "51",
    "RESP:68",
    "5",
    "n7",
    "余额",
    "余额不足",
    "密码错误",
    "yebz",
    "yuebuzu",
    "mmcw",
    "chongzheng",
    "交易失败请联系发卡行",
    "wrong pin",
    "insufficient",
    "visa 51",
    "拉卡拉",
  ])("finds for %s what is found online, in the same order, but for what only the long texts hold", (query) => {
    const name = ({ system, code }: { system: string; code: string }) => `${system} ${code}`;
    const all = search(online, query).map((at) => name(online.ref(at)));
    const offline = find(kept, "", query).map(name);
    const known = new Set(offline);
    expect(offline).toEqual(all.filter((one) => known.has(one)));
    expect(offline.slice(0, 5)).toEqual(all.slice(0, 5));
  });

  it("reads Chinese as the search index does", () => {
    const read = pinyinFrom(kept.spoken);
    const labels = kept.systems.flatMap(({ codes }) => codes.map(([, zh]) => zh));
    expect(labels.filter((label) => read(label) !== pinyinOf(label))).toEqual([]);
  });
});
