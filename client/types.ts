/**
 * The shapes of answers, as those who use the package see them: the public contract of the API, with the language as
 * a parameter. A test compares each with the API's own, so that neither can change alone.
 */
import type {
  Actor,
  Confidence,
  Funds,
  Language,
  Outcome,
  RetryPolicy,
  Risk,
  SourceKind,
  Status,
  SystemKind,
} from "../codes/model/words.ts";

export type { Actor, Confidence, Funds, Language, Outcome, RetryPolicy, Risk, SourceKind, Status, SystemKind };

/** A text in each language; in one only, where `lang` was given. Texts may improve at any time: do not compare them. */
export type Text<L extends Language = Language> = { [K in L]: string };

/** Names one code of one system. */
export interface CodeRef {
  /** Id of the system: `unionpay`. */
  system: string;
  /** The code exactly as it is on the wire, always a string: `05`, `N7`, `insufficient_funds`. */
  code: string;
}

export interface Equivalent extends CodeRef {
  /** `documented`: the system's own documents state it. `reason`: both have the same shared reason. */
  basis: "documented" | "reason";
}

/** A document that a row rests on. A printed standard has no `url`. */
export interface Source {
  title: string;
  publisher: string;
  /** `primary`: from whoever defines the code. */
  kind: SourceKind;
  edition?: string;
  url?: string;
  /** Day on which it was last read for the data set, YYYY-MM-DD. */
  accessed: string;
}

/** May the same request be sent again, how often, and since when is that so. */
export interface Retry<L extends Language = Language> {
  policy: RetryPolicy;
  /** Most attempts within `window_days`. */
  max_attempts?: number;
  /** Length of the window in days. */
  window_days?: number;
  /** Shortest wait before the next attempt, an ISO 8601 duration: `PT1H`. */
  wait?: string;
  /** Day from which the rule holds, YYYY-MM-DD. */
  valid_from?: string;
  note?: Text<L>;
  sources?: Source[];
}

export interface Advice<L extends Language = Language> {
  /** What to do now. */
  cashier: Text<L>;
  /** What may be shown or said to the customer; it never reveals suspicion of fraud. */
  cardholder: Text<L>;
  /** What to log, whether to retry, what to fix. */
  developer: Text<L>;
}

/** Addresses relative to the host. */
export interface Links<L extends Language = Language> {
  self: string;
  page: Text<L>;
}

/** One code. Look at `funds` before you act: `unknown` means that nobody can tell from this code whether money moved. */
export interface Code<L extends Language = Language> extends CodeRef {
  /** The system's own short label, at most 80 characters. */
  label: Text<L>;
  /** One to three plain sentences that stand alone. */
  meaning: Text<L>;
  outcome: Outcome;
  /** Was the customer charged? */
  funds: Funds;
  /** Who can resolve it. */
  actor: Actor;
  risk: Risk;
  /** Id of the shared reason: `insufficient_funds`. */
  reason: string;
  retry: Retry<L>;
  /** The terminal operator is told to retain the card. */
  keep_card: boolean;
  /** The words that terminals show or print, as they are. */
  display?: string[];
  /** What the code meant in older editions that are still in the field. */
  former?: { edition: Text<L>; label: Text<L>; note?: Text<L> }[];
  /** Where sources disagree, or a trap. */
  note?: Text<L>;
  /** The system's own grouping, where it has one. */
  class?: string;
  advice: Advice<L>;
  status: Status;
  /** The code of this system that took the place of a retired one. */
  replaced_by?: string;
  verified: { on: string; confidence: Confidence };
  /** The same reason elsewhere, at most 20; `equivalents()` gives all. */
  equivalents: Equivalent[];
  sources: Source[];
  links: Links<L> & { embed: string; equivalents: string };
}

/** A code in a list: enough to show it and to find the rest. */
export interface CodeSummary<L extends Language = Language> extends CodeRef {
  label: Text<L>;
  outcome: Outcome;
  funds: Funds;
  links: Links<L>;
}

/** One code in every system that has it, best-known systems first. */
export interface Crossing<L extends Language = Language> {
  /** The canonical spelling. */
  query: string;
  count: number;
  /** True when the readings differ in outcome, funds or retry policy. */
  ambiguous: boolean;
  codes: Code<L>[];
}

/** One page of a search, best match first. */
export interface CodePage<L extends Language = Language> {
  /** How many codes match in all. */
  count: number;
  codes: Code<L>[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

export interface Counterpart<L extends Language = Language> extends CodeSummary<L> {
  basis: Equivalent["basis"];
}

/** Every counterpart of a code, documented ones first. */
export interface EquivalentList<L extends Language = Language> extends CodeRef {
  /** The one system that was asked for. */
  to?: string;
  count: number;
  equivalents: Counterpart<L>[];
}

export interface SystemSummary<L extends Language = Language> {
  id: string;
  name: Text<L>;
  /** Whoever defines the codes; the systems of one provider share it. */
  provider: string;
  kind: SystemKind;
  /** ISO 3166 country, `EU`, or `world`. */
  region: string;
  /** The field, message or place in which the code travels. */
  field: Text<L>;
  about: Text<L>;
  /** Number of codes. */
  count: number;
  links: Links<L>;
}

export interface SystemList<L extends Language = Language> {
  count: number;
  systems: SystemSummary<L>[];
}

/** What a system says about codes that it does not list, as a miss tells it. */
export interface FallbackRule<L extends Language = Language> {
  meaning: Text<L>;
  outcome: Outcome;
  funds: Funds;
  retry: { policy: RetryPolicy };
  sources: Source[];
}

export interface Fallback<L extends Language = Language> extends FallbackRule<L> {
  /** Regular expression over the canonical spelling. */
  pattern: string;
}

/** One system with all its codes. */
export interface System<L extends Language = Language> extends SystemSummary<L> {
  classes?: { id: string; name: Text<L>; meaning?: Text<L> }[];
  /** First match holds. */
  fallback?: Fallback<L>[];
  sources: Source[];
  codes: Code<L>[];
}

/** Why it happened, the same across systems. */
export interface Reason<L extends Language = Language> {
  id: string;
  name: Text<L>;
  meaning: Text<L>;
  outcome: Outcome;
  funds: Funds;
  retry: { policy: RetryPolicy };
  actor: Actor;
  risk: Risk;
  advice: Advice<L>;
  /** Number of codes that have this reason. */
  count: number;
  links: Links<L>;
}

export interface ReasonList<L extends Language = Language> {
  count: number;
  reasons: Reason<L>[];
}

/** One reason with its codes everywhere. */
export interface ReasonWithCodes<L extends Language = Language> extends Reason<L> {
  codes: CodeSummary<L>[];
}

export interface TableInfo {
  /** Content hash of the table. */
  version: string;
  /** Date of this version, ISO 8601: the day of its newest check. */
  published: string;
  counts: { systems: number; codes: number; reasons: number };
}
