import { beforeAll, expect, test } from "vitest";
import { rule as languages } from "../../codes/lint/languages.ts";
import type { DataSet } from "../../codes/lint/rule.ts";
import { COVERAGE_FILES, type Coverage, loadCoverage, sampled } from "../../codes/model/coverage.ts";
import { CODES_ROOT, load, readSource } from "../../codes/model/load.ts";
import type { CodeFiles } from "../../codes/model/schema.ts";

let coverage: Coverage;
let files: CodeFiles;

beforeAll(async () => {
  coverage = await loadCoverage();
  files = await load();
});

const codesOf = (id: string | undefined) => files.systems.find((system) => system.id === id)?.codes.map(({ code }) => code);

test("what is left out names systems that exist, and reasons that are declared and used", () => {
  const { reasons, entries } = coverage.leftOut;
  for (const { system } of entries) if (system !== undefined) expect(codesOf(system), system).toBeDefined();
  expect([...new Set(entries.map(({ why }) => why))].sort()).toEqual(reasons.map(({ id }) => id).sort());
});

test("what is left out is still out: an entry that was made since is struck off here", () => {
  const entered = coverage.leftOut.entries.flatMap(({ system, codes = [] }) =>
    codes.filter((code) => codesOf(system)?.includes(code)).map((code) => `${system} ${code}`),
  );
  expect(entered).toEqual([]);
});

test("the numbers of a second reading fit each other", () => {
  for (const { read, opened = 0, errors, decisive, mended } of coverage.readings) {
    expect(opened).toBeLessThanOrEqual(read);
    expect(errors).toBeLessThanOrEqual(read);
    expect(decisive).toBeLessThanOrEqual(errors);
    if (mended !== "all") expect(mended).toBeLessThanOrEqual(errors);
  }
});

test("only what was drawn at random counts as a sample", () => {
  const [reading] = coverage.readings;
  if (!reading) throw new Error("There is no second reading.");
  const drawn = { ...reading, random: true, read: 50, errors: 4, decisive: 1 };
  const later = { ...drawn, errors: 1, decisive: 0 };
  expect(sampled([drawn, later, { ...drawn, random: false }])).toEqual({
    newest: { read: 50, errors: 1, decisive: 0 },
    all: { read: 100, errors: 5, decisive: 1 },
  });
  expect(sampled([{ ...drawn, random: false }])).toBeUndefined();
});

test.each(Object.values(COVERAGE_FILES))("%s is written in both languages", async (path) => {
  expect([...languages.check(await readSource(CODES_ROOT, path), {} as DataSet)]).toEqual([]);
});
