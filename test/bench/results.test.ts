import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quantile } from "../../bench/load.ts";
import { save } from "../../bench/report.ts";
import { isKept, type Row, readResults } from "../../bench/results/shape.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "respcode-results-"));
});
afterAll(() => rm(folder, { recursive: true }));

const row = (values: Row["values"], budget?: Row["budget"]): Row => ({ what: { zh: "查询", en: "lookup" }, values, budget });

describe("bench/results.json", () => {
  test("has the shape that the site reads", async () => {
    await expect(readResults()).resolves.toHaveProperty("parts");
  });

  test("is empty where none was kept", async () => {
    expect(await readResults(join(folder, "absent.json"))).toEqual({ versions: {}, parts: {} });
  });

  test("keeps the parts of an earlier run beside those of this one", async () => {
    const file = join(folder, "results.json");
    await save({ soak: { date: "2026-11-22", rows: [row({ answers: 5 })] } }, file);
    await save({ size: { date: "2026-11-23", rows: [row({ kib: 9 })] } }, file);
    const { parts } = await readResults(file);
    expect(parts).toMatchObject({ soak: { date: "2026-11-22" }, size: { date: "2026-11-23", rows: [{ values: { kib: 9 } }] } });
  });

  test("drops what was measured with other versions", async () => {
    const file = join(folder, "old.json");
    await writeFile(file, JSON.stringify({ versions: { node: "18.0.0" }, parts: { soak: { date: "2026-11-22", rows: [] } } }));
    await save({ size: { date: "2026-11-23", rows: [] } }, file);
    expect(Object.keys((await readResults(file)).parts)).toEqual(["size"]);
  });

  test("is refused in another shape, with the command that mends it", async () => {
    const file = join(folder, "wrong.json");
    await writeFile(file, JSON.stringify({ versions: {}, parts: { size: { date: "today", rows: [] } } }));
    await expect(readResults(file)).rejects.toThrow(/wrong\.json has the wrong shape; npm run bench -- --save[\s\S]*parts\.size\.date/);
  });
});

describe("a budget", () => {
  test.each([
    ["at least", { least: 0.85 }, 0.85, true],
    ["at least", { least: 0.85 }, 0.84, false],
    ["at most", { most: 0 }, 0, true],
    ["at most", { most: 0 }, 1, false],
  ])("of %s %o is kept by %s: %s", (_, bound, ratio, kept) => {
    expect(isKept(row({ ratio }, { measure: "ratio", ...bound }))).toBe(kept);
  });

  test("is missed by a row that lacks its measure", () => {
    expect(isKept(row({ kib: 1 }, { measure: "ratio", least: 1 }))).toBe(false);
  });
});

test("a quantile lies between its neighbours", () => {
  expect([0, 0.5, 0.75, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([1, 2.5, 3.25, 4]);
});
