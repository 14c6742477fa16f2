import { expect, test } from "vitest";
import { load } from "../../../codes/model/load.ts";
import { commandOf } from "../../../codes/tools/answers.ts";
import { ACME, SAMPLE } from "../lint/sample.ts";
import { folder } from "./folder.ts";

const GOOD = ["--system", "acme", "--code", "05", "--zh", "不予承兑", "--en", "Do not honour", "--reason", "no_money"];

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

test("refuses what a rule refuses, says how to mend it, and writes nothing", async () => {
  const codes = await folder();
  const { status, output } = await codes.run("add", "--root", codes.path, ...GOOD, "--source", "hearsay");
  expect(status).toBe(1);
  expect(output).toMatch(/^source-exists: source "hearsay" is not in sources\.yaml.*\nNothing was written\./);
  expect(await codes.read(ACME)).toBe(SAMPLE[ACME]);
});

test("says what is missing, and which flags there are", async () => {
  const codes = await folder();
  const missing = await codes.run("add", "--root", codes.path, "--system", "acme", "--zh", "不予承兑");
  expect(missing).toEqual({ status: 1, output: expect.stringMatching(/--code is missing\n--en is missing\n--reason is missing\nNothing/) });
  const unknown = await codes.run("add", "--kode", "05");
  expect(unknown).toEqual({ status: 1, output: expect.stringMatching(/Flags are --system --code .*Nothing was written/s) });
});

test("gives the answers back as a command, so that nothing is typed twice", async () => {
  const answers = { system: "acme", code: "05", zh: "不予承兑", en: "It's not", source: ["a", "b"] };
  expect(commandOf(answers)).toBe(`npm run codes:add -- --system acme --code 05 --zh '不予承兑' --en 'It'\\''s not' --source a --source b`);
});
