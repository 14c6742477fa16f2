/**
 * What a lint rule is. A rule looks at one kind of subject and says what it
 * finds; where the subject stands in its file is the runner's business.
 */
import type { SourceText } from "../model/load.ts";
import type { Row, SourceFile, SystemFile } from "../model/schema.ts";
import type { Actor, Audience, Funds, Outcome, RetryPolicy, Risk, Text } from "../model/words.ts";

/** Keys and indexes that lead to a place in a file. */
export type Path = readonly PropertyKey[];

/** Something a rule has found. The message contains its cure: actual, expected, and what to do. */
export interface Finding {
  message: string;
  /** Place, counted from the subject; the subject itself where left out. */
  at?: Path;
  /** Only where the finding belongs to another file than the subject. */
  file?: string;
}

/** A finding with its place, as it is printed. */
export interface Complaint {
  /** Path below the codes folder. */
  file: string;
  line: number;
  /** Place in the file: `codes.12.label.zh`; empty for the file itself. */
  at: string;
  rule: string;
  message: string;
}

export interface Place {
  file: string;
  at: Path;
}

export interface SystemSubject extends Place {
  system: SystemFile;
}

export interface RowSubject extends Place {
  system: SystemFile;
  row: Row;
}

/** A document of sources.yaml as it is written: its values may be of the wrong type. */
export interface SourceSubject extends Place {
  source: { readonly [K in keyof SourceFile]?: unknown };
}

/** What a reason says, or what a row says once its reason, class and system have filled in what it leaves out. */
export interface Reading extends Place {
  outcome: Outcome;
  funds: Funds;
  policy: RetryPolicy;
  actor: Actor;
  risk: Risk;
  keepCard: boolean;
  advice: Record<Audience, Text>;
  note?: Text;
  /** The reason's own reading, for a row. A row is not blamed for what its reason gets wrong. */
  reason?: Reading;
}

/** Everything that the rules look at. */
export interface DataSet {
  /** All files as they are written. */
  texts: SourceText[];
  systems: SystemSubject[];
  rows: RowSubject[];
  sources: SourceSubject[];
  readings: Reading[];
  /** What exists, even where its shape is wrong, so that one mistake does not bring a hundred others. */
  ids: { reasons: Set<string>; sources: Set<string>; codes: Map<string, Set<string>> };
  /** False where a file cannot be read as YAML, so that nobody can say what is unused. */
  complete: boolean;
}

interface Subjects {
  /** One file as it is written, even where its shape is wrong. */
  file: SourceText;
  system: SystemSubject;
  row: RowSubject;
  source: SourceSubject;
  /** Each reason, and each row with all that it inherits. */
  reading: Reading;
  data: DataSet;
}

export type Scope = keyof Subjects;

/** The repaired text of a file, and a sentence for each thing that was done to it. */
export interface Repair {
  text: string;
  did: string[];
}

export interface RuleOf<S extends Scope> {
  /** Equal to the file name. */
  name: string;
  /** One sentence: what must hold, and why. */
  description: string;
  scope: S;
  check(subject: Subjects[S], data: DataSet): Iterable<Finding>;
  /** Repairs a file where that needs no judgement. */
  fix?(file: SourceText): Repair;
}

export type Rule = { [S in Scope]: RuleOf<S> }[Scope];
