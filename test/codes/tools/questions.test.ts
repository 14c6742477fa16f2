import { expect, test } from "vitest";
import type { Answers } from "../../../codes/tools/answers.ts";
import { askForRow } from "../../../codes/tools/questions.ts";
import { parse, SAMPLE } from "../lint/sample.ts";

/** Answers the questions in turn and notes what was asked and said. */
function script(...replies: string[]) {
  const log: string[] = [];
  return {
    log,
    say: (line: string) => void log.push(line),
    async ask(question: string) {
      log.push(question);
      const reply = replies.shift();
      if (reply === undefined) throw new Error(`No reply to ${question}\n${log.join("\n")}`);
      return reply;
    },
  };
}

test("asks for what is missing, offers reasons, and accepts a number", async () => {
  const dialogue = script("acme", "05", "资金不足", "Not sufficient funds", "1", "", "");
  const row = await askForRow(parse(SAMPLE), {}, dialogue);
  expect(row.row).toEqual({ system: "acme", code: "05", zh: "资金不足", en: "Not sufficient funds", reason: "no_money" });
  expect(row.text).toContain(`  - code: "05"\n    label: { zh: 资金不足, en: Not sufficient funds }\n    reason: no_money\n`);
  expect(dialogue.log).toContainEqual(
    expect.stringMatching(/ {2}1 {2}no_money \(余额不足, Insufficient funds\): declined, not_taken, later/),
  );
});

test("looks for reasons by other words, in either language, until one is chosen", async () => {
  const answers: Answers = { system: "acme", code: "05", zh: "某码", en: "Some code", source: ["acme-manual"] };
  const dialogue = script("被窃", "xyzzy", "stolen", "A");
  expect((await askForRow(parse(SAMPLE), answers, dialogue)).row.reason).toBe("stolen");
  expect(dialogue.log).toContainEqual("  No reason has these words.");
});

test("asks again for what a rule refuses, and keeps the rest", async () => {
  const answers: Answers = { zh: "某码", en: "Some code", reason: "stolen", class: "A" };
  const dialogue = script("nowhere", "acme", "51", "hearsay", "05", "");
  const { row } = await askForRow(parse(SAMPLE), answers, dialogue);
  expect(row).toEqual({ system: "acme", code: "05", zh: "某码", en: "Some code", reason: "stolen", class: "A" });
  expect(dialogue.log).toContainEqual(expect.stringMatching(/"nowhere" has no file/));
  expect(dialogue.log).toContainEqual(expect.stringMatching(/unique-code: "51"/));
  expect(dialogue.log).toContainEqual("  It was: 51");
});
