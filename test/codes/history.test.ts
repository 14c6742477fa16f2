import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import { difference } from "../../codes/model/diff.ts";
import { type Catalogue, expand } from "../../codes/model/expand.ts";
import { bump, HISTORY_FILE, loadHistory, nextVersion } from "../../codes/model/history.ts";
import { load } from "../../codes/model/load.ts";

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = expand(await load());
}, 60_000);

const why = { zh: "更正", en: "Correction" };
const byName = (codes: Code[]) => new Map(codes.map((code) => [`${code.system}:${code.code}`, code]));

test("the history of the data is in order, and speaks of codes that exist", async () => {
  const versions = await loadHistory();
  const { code } = catalogue;
  for (const [at, { date, changes }] of versions.entries()) {
    if (at > 0) expect(date >= (versions[at - 1]?.date ?? ""), date).toBe(true);
    for (const { system, code: name, kind } of changes)
      if (kind !== "removed") expect(code(system, name), `${system} ${name}`).toBeDefined();
  }
  const numbers = versions.map(({ version }) => version);
  expect(numbers.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))).toEqual(numbers);
  expect(new Set(numbers).size).toBe(numbers.length);
});

describe("a new version", () => {
  const codes = () => catalogue.systems.filter(({ id }) => id === "unionpay").flatMap((system) => system.codes);

  test("tells old and new value of each field, and steps by what changed", async () => {
    const before = codes();
    const after = before.map((code) => (code.code === "51" ? { ...code, funds: "unknown" as const, note: { zh: "新", en: "New" } } : code));
    const made = nextVersion("1.4.2", difference(before, after), byName(before), byName(after), { date: "2027-01-02", why });
    const was = before.find(({ code }) => code === "51");
    expect(made).toEqual({
      version: "2.0.0",
      date: "2027-01-02",
      why,
      changes: [
        {
          system: "unionpay",
          code: "51",
          kind: "changed",
          fields: { funds: { old: "not_taken", new: "unknown" }, note: { old: was?.note ?? null, new: { zh: "新", en: "New" } } },
        },
      ],
    });
  });

  test("lists what was added and what was retired", () => {
    const all = codes();
    const before = all.slice(1);
    const after = all.map((code, at) => (at === 1 ? { ...code, status: "retired" as const } : code));
    const made = nextVersion("1.4.2", difference(before, after), byName(before), byName(after), { date: "2027-01-02", why });
    expect(made?.version).toBe("2.0.0");
    expect(made?.changes.map(({ kind, code }) => [kind, code])).toEqual([
      ["added", all[0]?.code],
      ["retired", all[1]?.code],
    ]);
  });

  test("is not made where nothing changed", () => {
    const same = codes();
    expect(nextVersion("1.4.2", difference(same, same), byName(same), byName(same), { date: "2027-01-02", why })).toBeUndefined();
  });

  test.each([
    ["major", "2.0.0"],
    ["minor", "1.5.0"],
    ["patch", "1.4.3"],
  ] as const)("a %s change makes 1.4.2 %s", (size, next) => {
    expect(bump("1.4.2", size)).toBe(next);
  });
});

test("a history of the wrong shape is refused with file and line", async () => {
  const root = await mkdtemp(join(tmpdir(), "respcode-history-"));
  try {
    await writeFile(join(root, HISTORY_FILE), '- version: "1.0"\n  date: "2026-01-01"\n  why: { zh: 一, en: One }\n  changes: []\n');
    await expect(loadHistory(root)).rejects.toThrow(/history\.yaml:1 0\.version/);
  } finally {
    await rm(root, { recursive: true });
  }
});
