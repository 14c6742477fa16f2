/** The questions of `codes:add`. An answer that a rule does not accept is asked for again; the others are kept. */
import { type SourceText, shape } from "../model/load.ts";
import { systemIds, type Trial, tryRow } from "./add-row.ts";
import { type Answers, type Field, REQUIRED } from "./answers.ts";
import { nearestReasons } from "./nearest-reasons.ts";

/** Where the questions go to and the answers come from: a terminal, or a test. */
export interface Dialogue {
  ask(question: string): Promise<string>;
  say(line: string): void;
}

type Accepted = Exclude<Trial, { faults: unknown }>;

/** So many reasons are offered at once; more would not be read. */
const OFFERED = 6;

const PROMPTS: Record<Exclude<Field, "system" | "reason">, string> = {
  code: "Code, exactly as it is on the wire: ",
  zh: "Label in Chinese: ",
  en: "Label in English: ",
  class: "Class (Enter for none): ",
  source: "Sources of this row, ids separated by commas (Enter where those of the system hold): ",
};

/** Asks until the row is accepted. The answers are filled in as they come, so that nothing is lost when somebody leaves. */
export async function askForRow(files: readonly SourceText[], answers: Answers, dialogue: Dialogue): Promise<Accepted> {
  const optional: Field[] = [];
  if (answers.class === undefined && hasClasses(files, answers)) optional.push("class");
  if (answers.source === undefined) optional.push("source");
  for (let fields: Field[] = [...REQUIRED.filter((field) => answers[field] === undefined), ...optional]; ; ) {
    for (const field of fields) await askFor(field, files, answers, dialogue);
    const trial = tryRow(files, answers);
    if (!("faults" in trial)) return trial;
    for (const { message } of trial.faults) dialogue.say(`  ${message}`);
    fields = [...new Set(trial.faults.map(({ field }) => field))];
  }
}

function hasClasses(files: readonly SourceText[], { system }: Answers): boolean {
  return system === undefined || (files.find(({ path }) => path === `systems/${system}.yaml`)?.document.has("classes") ?? false);
}

async function askFor(field: Field, files: readonly SourceText[], answers: Answers, dialogue: Dialogue): Promise<void> {
  if (field === "system") answers.system = await askForSystem(files, dialogue);
  else if (field === "reason") answers.reason = await askForReason(files, answers, dialogue);
  else if (field === "class" && !hasClasses(files, answers)) return;
  else {
    const before = answers[field];
    if (before?.length) dialogue.say(`  It was: ${before}`);
    const answer = (await dialogue.ask(PROMPTS[field])).trim();
    if (field === "source") answers.source = answer === "" ? undefined : answer.split(/[\s,，、]+/).filter(Boolean);
    else answers[field] = field === "class" && answer === "" ? undefined : answer;
  }
}

/** Asked for until it exists: all that follows depends on it. */
async function askForSystem(files: readonly SourceText[], dialogue: Dialogue): Promise<string> {
  const known = systemIds(files);
  for (;;) {
    const answer = (await dialogue.ask("System: ")).trim();
    if (known.includes(answer)) return answer;
    dialogue.say(`  "${answer}" has no file. Systems are: ${known.join(", ")}`);
  }
}

/** A reason is chosen by its number or its id; any other words look for nearer ones. */
async function askForReason(files: readonly SourceText[], answers: Answers, dialogue: Dialogue): Promise<string> {
  const all = shape([...files]).files;
  for (let words = `${answers.zh ?? ""} ${answers.en ?? ""}`; ; ) {
    const offered = nearestReasons(words, all, OFFERED);
    for (const [i, { id, name, outcome, funds, retry }] of offered.entries()) {
      dialogue.say(`  ${i + 1}  ${id} (${name.zh}, ${name.en}): ${outcome}, ${funds}, ${retry}`);
    }
    if (offered.length === 0) dialogue.say("  No reason has these words.");
    words = (await dialogue.ask("Reason: a number, an id, or other words: ")).trim();
    const chosen = offered[Number(words) - 1]?.id ?? all.reasons.find(({ id }) => id === words)?.id;
    if (chosen) return chosen;
  }
}
