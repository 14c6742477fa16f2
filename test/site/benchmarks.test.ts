import { describe, expect, test } from "vitest";
import type { Results } from "../../bench/results/shape.ts";
import { shownParts } from "../../site/benchmarks.ts";

const RESULTS: Results = {
  versions: {},
  parts: {
    size: { date: "2026-11-23", rows: [{ what: { zh: "大小", en: "Size" }, values: { gzip_kib: 33.84 } }] },
    "hot-lookup": {
      date: "2026-11-23",
      rows: [
        { what: { zh: "常量", en: "Constant" }, values: { ratio: 1, per_second: 12_345.6 } },
        { what: { zh: "查询", en: "Lookup" }, values: { ratio: 0.8412, cpu_us: 71.26 }, budget: { measure: "ratio", least: 0.85 } },
      ],
    },
  },
};

describe("the page of the benchmarks", () => {
  test("shows the parts in their order, and a column for each measure that some row has", () => {
    const [lookup, size] = shownParts(RESULTS, "en");
    expect(lookup).toMatchObject({ id: "hot-lookup", heading: "One code", columns: ["Ratio", "Requests/s", "CPU each", "Budget"] });
    expect(lookup?.rows.map(({ cells }) => cells)).toEqual([
      ["1", "12,346", "–", "–"],
      ["0.841", "–", "71.3 µs", "≥ 0.85 missed"],
    ]);
    expect(size).toMatchObject({ columns: ["Gzipped"], rows: [{ what: "Size", cells: ["33.8 KiB"] }] });
  });

  test("is Chinese where it is Chinese", () => {
    const [lookup] = shownParts(RESULTS, "zh");
    expect(lookup).toMatchObject({ heading: "单码查询", columns: ["相对值", "次/秒", "每次 CPU 时间", "要求"] });
    expect(lookup?.rows[1]?.cells.at(-1)).toBe("≥ 0.85 未达到");
  });

  test("is made without results too", () => {
    expect(shownParts({ versions: {}, parts: {} }, "en")).toEqual([]);
    expect(shownParts({ versions: {}, parts: { soak: { date: "2026-11-23", rows: [] } } }, "en")).toEqual([]);
  });
});
