/**
 * `npm run codes:add`: asks for a new code, checks it with the rules of `codes:lint`, and puts it in its place. With flags it
 * asks for nothing: `npm run codes:add -- --system unionpay --code Z9 --zh 余额不足 --en 'Insufficient funds' --reason insufficient_funds`.
 * A row that a rule does not accept is not written.
 */
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { CODES_ROOT, readSources } from "../model/load.ts";
import { tryRow } from "./add-row.ts";
import { type Answers, commandOf, FLAGS, REQUIRED } from "./answers.ts";
import { type Complete, rowLines } from "./new-row.ts";
import { askForRow } from "./questions.ts";
import { replaceFile } from "./replace-file.ts";

const { root, ...answers } = flags();
const files = await readSources(root);

if (REQUIRED.some((field) => answers[field] === undefined) && process.stdin.isTTY) await converse();
else await addAtOnce();

function flags(): Answers & { root: string } {
  try {
    const { values } = parseArgs({ options: { ...FLAGS, root: { type: "string", default: CODES_ROOT } } });
    return values;
  } catch (error) {
    console.error(
      `${(error as Error).message}\nFlags are ${Object.keys(FLAGS)
        .map((flag) => `--${flag}`)
        .join(" ")}. Nothing was written.`,
    );
    process.exit(1);
  }
}

async function addAtOnce(): Promise<void> {
  const trial = tryRow(files, answers);
  if (!("faults" in trial)) return write(trial.path, trial.text, trial.row);
  for (const { message } of trial.faults) console.error(message);
  console.error(`Nothing was written. Mend the answer and repeat:\n  ${commandOf(answers)}`);
  process.exitCode = 1;
}

async function converse(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const leave = () => {
    console.log(`\nNothing was written. To go on from here:\n  ${commandOf(answers)}`);
    process.exit(1);
  };
  terminal.on("close", leave);
  const { path, text, row } = await askForRow(files, answers, { ask: (question) => terminal.question(question), say: console.log });
  console.log(`\n${rowLines(row).join("\n")}\n`);
  const sure = await terminal.question(`Insert into codes/${path}? [Y/n] `);
  if (/^n/i.test(sure.trim())) return leave();
  terminal.off("close", leave);
  terminal.close();
  await write(path, text, row);
}

async function write(path: string, text: string, row: Complete): Promise<void> {
  await replaceFile(root, path, text);
  const line = text.split("\n").findIndex((content) => content.trim() === rowLines(row)[0]) + 1;
  console.log(`Added ${row.system} ${row.code} at codes/${path}:${line}.`);
}
