import { expect, test } from "vitest";
import { load } from "../../../codes/model/load.ts";
import { ACME, SAMPLE } from "../lint/sample.ts";
import { folder } from "./folder.ts";

const GOOD = ["--system", "acme", "--code", "05", "--zh", "不予承兑", "--en", "Do not honour", "--reason", "no_money"];

/** The good answers with one of them replaced. */
const but = (flag: string, value: string) => GOOD.map((word, i) => (GOOD[i - 1] === flag ? value : word));

test("inserts a row in its place, in the style of the file", async () => {
  const codes = await folder();
  const { status, output } = await codes.run(
    "add",
    "--root",
    codes.path,
    ...GOOD,
    "--class",
    "A",
    "--source",
    "acme-print",
    "--source",
    "acme-manual",
  );
  expect({ status, output }).toEqual({ status: 0, output: "Added acme 05 at codes/systems/acme.yaml:24.\n" });
  const row = `  - code: "05"
    label: { zh: 不予承兑, en: Do not honour }
    reason: no_money
    class: A
    sources: [acme-print, acme-manual]
`;
  expect(await codes.read(ACME)).toBe(SAMPLE[ACME]?.replace("  # Why", `${row}  # Why`));
  expect((await load(codes.path)).systems[0]?.codes.map(({ code }) => code)).toEqual(["00", "05", "43", "51", "68"]);
});

test.each([
  ["a code that exists", but("--code", "51"), /unique-code: .*Keep one row/],
  ["a code of another form", but("--code", "5"), /code-pattern: "5" does not match/],
  ["a card number", but("--code", "4111111111111111"), /card-number: the code has 16 digits/],
  ["a reason that does not exist", but("--reason", "no_mony"), /reason-exists: .*Did you mean "no_money"/],
  ["one language for both", but("--zh", "Do not honour"), /languages: .*no Chinese character/],
  ["a label that is too long", but("--en", "x".repeat(81)), /label-length: .*Shorten/],
  ["an unknown system", but("--system", "acne"), /there is no codes\/systems\/acne\.yaml\. Systems are: acme/],
  ["an unknown source", [...GOOD, "--source", "hearsay"], /source-exists: source "hearsay"/],
  ["an unknown class", [...GOOD, "--class", "Q"], /class-declared: class "Q"/],
  ["what is missing", ["--system", "acme", "--zh", "不予承兑"], /--code is missing\n--en is missing\n--reason is missing/],
  ["an unknown flag", ["--kode", "05"], /Flags are --system --code/],
])("refuses %s, says how to mend it, and writes nothing", async (_, args, message) => {
  const codes = await folder();
  const { status, output } = await codes.run("add", "--root", codes.path, ...args);
  expect(status).toBe(1);
  expect(output).toMatch(message);
  expect(output).toMatch(/Nothing was written/);
  expect(await codes.read(ACME)).toBe(SAMPLE[ACME]);
});

test("gives the answers back as a command, so that nothing is typed twice", async () => {
  const codes = await folder();
  const { output } = await codes.run("add", "--root", codes.path, ...but("--en", "It's not"), "--source", "hearsay");
  expect(output).toContain(
    `npm run codes:add -- --system acme --code 05 --zh '不予承兑' --en 'It'\\''s not' --reason no_money --source hearsay`,
  );
});
