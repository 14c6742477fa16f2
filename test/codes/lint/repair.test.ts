import fc from "fast-check";
import { expect, test } from "vitest";
import { repair } from "../../../codes/lint/repair.ts";
import { parseSource } from "../../../codes/model/load.ts";
import { ACME, SAMPLE, system } from "./sample.ts";

const repaired = (text: string, path = ACME) => repair(parseSource(path, text));

test("leaves a good file byte for byte", () => {
  for (const [path, text] of Object.entries(SAMPLE)) expect(repaired(text, path)).toEqual({ text, did: [] });
});

test("moves rows with the comments above them, and says so", () => {
  const file = `${system("acme")}  # about 51
  # and more
  - code: "51"   # after it
    label: { zh: 余额不足, en: Insufficient funds }
    reason: no_money
    note:
      zh: |
        第一行
        # 不是注释
      en: "- not a row"

  # about 00
  - code: "00"
    label: { zh: 成功, en: Approved }
    reason: approved
# the end
`;
  const { text, did } = repaired(file);
  expect(text.slice(system("acme").length)).toBe(`
  # about 00
  - code: "00"
    label: { zh: 成功, en: Approved }
    reason: approved
  # about 51
  # and more
  - code: "51"   # after it
    label: { zh: 余额不足, en: Insufficient funds }
    reason: no_money
    note:
      zh: |
        第一行
        # 不是注释
      en: "- not a row"
# the end
`);
  expect(did).toEqual([`moved "00" before "51"`]);
});

test("puts keys in order, also where the code does not come first, inside inner maps and on one line", () => {
  const file = `${system("acme")}  - reason: no_money
    # why this label
    label: { en: "Funds, none", zh: 余额不足 }
    retry:
      note: { zh: 注, en: Note }
      policy: later # as published
    # the code
    code: "51"
  - { reason: approved, code: "68", label: { zh: 超时, en: Timed out } }
`;
  const { text } = repaired(file);
  expect(text.slice(system("acme").length)).toBe(`  # the code
  - code: "51"
    # why this label
    label: { zh: 余额不足, en: "Funds, none" }
    reason: no_money
    retry:
      policy: later # as published
      note: { zh: 注, en: Note }
  - { code: "68", label: { zh: 超时, en: Timed out }, reason: approved }
`);
  expect(repaired(text)).toEqual({ text, did: [] });
});

test("quotes the characters that stand there, and puts the schema first", () => {
  const file = SAMPLE[ACME]?.replace(/^# yaml.*\n/, "# a comment of its own\n").replace(`code: "00"`, "code: 00") ?? "";
  const { text, did } = repaired(file);
  expect(text).toBe(SAMPLE[ACME]?.replace("\nid: acme", "\n# a comment of its own\nid: acme"));
  expect(did).toEqual([expect.stringMatching(/first line/), `put "00" in double quotes`]);
});

test("a file without a line break at its end loses nothing", () => {
  const rows = `  - code: "51"\n    label: { zh: 甲, en: A }\n    reason: no_money\n  - code: "00"\n    label: { zh: 乙, en: B }\n    reason: approved`;
  const { text } = repaired(system("acme") + rows);
  expect(parseSource(ACME, text).document.getIn(["codes", 0, "code"])).toBe("00");
  expect(text).toMatch(/reason: no_money\n$/);
});

const ROW_KEYS = ["code", "label", "reason", "meaning", "class", "display", "sources"] as const;

/** A row written in some order of keys, with comments here and there. */
const anyRow = fc.record({
  code: fc.stringMatching(/^[0-9A-Z]{1,3}$/),
  keys: fc.shuffledSubarray([...ROW_KEYS], { minLength: ROW_KEYS.length }),
  quote: fc.constantFrom(`"`, `'`, ""),
  comments: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
  gap: fc.boolean(),
});

const VALUES: Record<string, string> = {
  label: "{ zh: 某码, en: Some code }",
  reason: "no_money",
  meaning: "\n      zh: 一句话。\n      en: >-\n        folded over\n        two lines",
  class: "A",
  display: "[甲, 乙]",
  sources: "\n      - acme-manual\n      - acme-print",
};

const written = fc.uniqueArray(anyRow, { selector: ({ code }) => code, minLength: 1, maxLength: 8 }).map((rows) => {
  const lines = rows.map(({ code, keys, quote, comments, gap }) =>
    keys
      .map((key, i) => {
        const value = key === "code" ? quote + code + quote : VALUES[key];
        const comment = comments.includes(i) ? `${i === 0 ? "  " : "    "}# note ${code}.${i}\n` : "";
        return `${comment}${i === 0 ? "  - " : "    "}${key}:${value?.startsWith("\n") ? "" : " "}${value}\n`;
      })
      .join("")
      .concat(gap ? "\n" : ""),
  );
  return system("acme") + lines.join("");
});

test("any disorder is repaired in one go, and no comment is lost", () => {
  fc.assert(
    fc.property(written, (file) => {
      const once = repaired(file).text;
      expect(repaired(once)).toEqual({ text: once, did: [] });
      const comments = (text: string) => (text.match(/# .*/g) ?? []).sort();
      expect(comments(once)).toEqual(comments(file));
      const codes = (parseSource(ACME, once).value as { codes: { code: string }[] }).codes.map(({ code }) => code);
      expect(codes).toEqual(codes.toSorted());
    }),
    { numRuns: 60 },
  );
}, 30_000);
