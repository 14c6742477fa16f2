/** Tries a new row in the data set: either its file as it would read, or what every rule has to say about it. */
import type { Complaint } from "../lint/rule.ts";
import { run } from "../lint/run.ts";
import { parseSource, type SourceText } from "../model/load.ts";
import { type Answers, type Field, REQUIRED } from "./answers.ts";
import { type Complete, insertRow } from "./new-row.ts";

export interface Fault {
  /** The answer that has to change. */
  field: Field;
  message: string;
}

export type Trial = { path: string; text: string; row: Complete } | { faults: Fault[] };

const isComplete = (answers: Answers): answers is Complete => REQUIRED.every((field) => answers[field] !== undefined);

/** Ids of the systems that have a file. */
export const systemIds = (files: readonly SourceText[]) => files.flatMap(({ path }) => /^systems\/(.+)\.yaml$/.exec(path)?.[1] ?? []);

export function tryRow(files: readonly SourceText[], answers: Answers): Trial {
  if (!isComplete(answers)) {
    const missing = REQUIRED.filter((field) => answers[field] === undefined);
    return { faults: missing.map((field) => ({ field, message: `--${field} is missing` })) };
  }
  const path = `systems/${answers.system}.yaml`;
  const file = files.find((candidate) => candidate.path === path);
  if (!file) {
    const known = systemIds(files).join(", ");
    return { faults: [{ field: "system", message: `there is no codes/${path}. Systems are: ${known}. A new system is a new file` }] };
  }
  const text = insertRow(file, answers);
  if (text === undefined) {
    return { faults: [{ field: "system", message: `the rows of codes/${path} are not written one below the other; add the row by hand` }] };
  }
  const faults = newComplaints(files, file, text).map(({ at, rule, message }) => ({ field: fieldOf(at), message: `${rule}: ${message}` }));
  return faults.length > 0 ? { faults } : { path, text, row: answers };
}

/** What the rules say about the new text and did not say before. Lines and places shift, so they do not count. */
function newComplaints(files: readonly SourceText[], file: SourceText, text: string): Complaint[] {
  const known = new Set(run([...files]).map(keyOf));
  const tried = parseSource(file.path, text);
  return run(files.map((other) => (other === file ? tried : other))).filter((complaint) => !known.has(keyOf(complaint)));
}

const keyOf = ({ file, rule, at, message }: Complaint) => `${file} ${rule} ${fieldOf(at)} ${message.replace(/\d+/g, "")}`;

/** Which answer a place in a row comes from. What several fields bring about together is a matter of the reason. */
function fieldOf(at: string): Field {
  if (/\.label\.zh$/.test(at)) return "zh";
  if (/\.label(\.en)?$/.test(at)) return "en";
  if (/\.sources(\.\d+)?$/.test(at)) return "source";
  if (/\.class$/.test(at)) return "class";
  return /^codes\.\d+(\.code)?$/.test(at) ? "code" : "reason";
}
