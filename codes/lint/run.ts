/** Runs every rule over every file, and lists all complaints at once. */
import { type SourceText, shape } from "../model/load.ts";
import { dataSet } from "./data-set.ts";
import { RULES } from "./index.ts";
import type { Complaint, DataSet, Finding, Path, Place, Reading, Rule } from "./rule.ts";

/** What is checked against `model/schema.ts`: types, words of closed lists, unknown keys. */
export const SHAPE_RULE = "shape";

/** Complaints about the files, sorted by file and line; empty where all is well. */
export function run(texts: SourceText[], rules: readonly Rule[] = RULES): Complaint[] {
  const data = dataSet(texts);
  const byPath = new Map(texts.map((file) => [file.path, file]));
  const complaints = rules.flatMap((rule) =>
    [...findings(rule, data)].map(({ file, at, message }): Complaint => {
      return { file, line: byPath.get(file)?.lineOf(at) ?? 1, at: at.map(String).join("."), rule: rule.name, message };
    }),
  );
  const explained = new Set(complaints.map(({ file, at }) => `${file} ${at}`));
  const shapes = shape(texts)
    .problems.filter(({ file, at }) => !explained.has(`${file} ${at}`))
    .map((problem): Complaint => {
      const message = `${problem.at}: ${problem.message}. codes/README.md lists every key and what it takes.`;
      return { file: problem.file, line: problem.line, at: problem.at, rule: SHAPE_RULE, message };
    });
  return [...shapes, ...complaints].sort((a, b) => order(a.file, b.file) || a.line - b.line || order(a.rule, b.rule));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Placed = Place & { message: string };

function* findings(rule: Rule, data: DataSet): Generator<Placed> {
  switch (rule.scope) {
    case "file":
      for (const file of data.texts) yield* placed(rule.check(file, data), { file: file.path, at: [] });
      break;
    case "system":
      for (const subject of data.systems) yield* placed(rule.check(subject, data), subject);
      break;
    case "row":
      for (const subject of data.rows) yield* placed(rule.check(subject, data), subject);
      break;
    case "source":
      for (const subject of data.sources) yield* placed(rule.check(subject, data), subject);
      break;
    case "reading":
      for (const reading of data.readings) yield* placed(ownFaults(rule.check, reading, data), reading);
      break;
    case "data":
      yield* placed(rule.check(data, data), { file: "README.md", at: [] });
  }
}

/** What a row adds: a fault that its reason has already is reported once, there. */
function ownFaults(check: (reading: Reading, data: DataSet) => Iterable<Finding>, reading: Reading, data: DataSet): Finding[] {
  const inherited = new Set(reading.reason ? [...check(reading.reason, data)].map(({ message }) => message) : []);
  return [...check(reading, data)].filter(({ message }) => !inherited.has(message));
}

function* placed(found: Iterable<Finding>, subject: Place): Generator<Placed> {
  for (const { message, at = [], file = subject.file } of found) {
    yield { message, file, at: file === subject.file ? ([...subject.at, ...at] as Path) : at };
  }
}
