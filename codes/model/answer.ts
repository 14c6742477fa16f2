/**
 * The shapes that are answered: what the compiled table holds and the API
 * sends. They are the public contract: they may grow, what stands here stays.
 */
import type { Actor, Confidence, Funds, Outcome, RetryPolicy, Risk, SourceKind, Status, SystemKind, Text } from "./words.ts";

/** Names one code of one system. */
export interface CodeRef {
  system: string;
  code: string;
}

/** A counterpart elsewhere; `documented` where the system's own documents state it, else the shared reason. */
export interface Equivalent extends CodeRef {
  basis: "documented" | "reason";
}

/** May the same request be sent again, how often, and since when is that so. */
export interface Retry {
  policy: RetryPolicy;
  /** Most attempts within `window_days`. */
  max_attempts?: number;
  /** Length of the window in days. */
  window_days?: number;
  /** Shortest wait before the next attempt: an ISO 8601 duration. */
  wait?: string;
  /** Day from which the rule holds, YYYY-MM-DD. */
  valid_from?: string;
  note?: Text;
  sources?: Source[];
}

/** A document that a row rests on. A printed standard has no `url`. */
export interface Source {
  title: string;
  publisher: string;
  kind: SourceKind;
  edition?: string;
  url?: string;
  accessed: string;
}

/** One code, as `GET /v1/systems/{system}/codes/{code}` answers it. */
export interface Code extends CodeRef {
  label: Text;
  meaning: Text;
  outcome: Outcome;
  funds: Funds;
  actor: Actor;
  risk: Risk;
  reason: string;
  retry: Retry;
  keep_card: boolean;
  display?: string[];
  former?: { edition: Text; label: Text; note?: Text }[];
  note?: Text;
  class?: string;
  advice: { cashier: Text; cardholder: Text; developer: Text };
  status: Status;
  replaced_by?: string;
  verified: { on: string; confidence: Confidence };
  equivalents: Equivalent[];
  sources: Source[];
  links: { self: string; page: Text; embed: string; equivalents: string };
}

/** A code in a list: enough to show it and to find the rest. */
export interface CodeSummary extends CodeRef {
  label: Text;
  outcome: Outcome;
  funds: Funds;
  links: { self: string; page: Text };
}

export interface SystemSummary {
  id: string;
  name: Text;
  provider: string;
  kind: SystemKind;
  region: string;
  /** The field, message or place in which the code travels. */
  field: Text;
  about: Text;
  /** Number of codes. */
  count: number;
  links: { self: string; page: Text };
}

export interface CodeClass {
  id: string;
  name: Text;
  meaning?: Text;
}

/** What a system says about codes that it does not list. */
export interface Fallback {
  /** Regular expression over the canonical spelling. */
  pattern: string;
  meaning: Text;
  outcome: Outcome;
  funds: Funds;
  retry: { policy: RetryPolicy };
  sources: Source[];
}

export interface System extends SystemSummary {
  classes?: CodeClass[];
  fallback?: Fallback[];
  sources: Source[];
  codes: Code[];
}

export interface Reason {
  id: string;
  name: Text;
  meaning: Text;
  outcome: Outcome;
  funds: Funds;
  retry: { policy: RetryPolicy };
  actor: Actor;
  risk: Risk;
  advice: { cashier: Text; cardholder: Text; developer: Text };
  /** Number of codes that have this reason. */
  count: number;
  links: { self: string; page: Text };
}

/** One code in every system that has it. */
export interface Crossing {
  query: string;
  count: number;
  /** True when the readings differ in outcome, funds or retry policy. */
  ambiguous: boolean;
  codes: Code[];
}

export interface TableInfo {
  /** Content hash of the table. */
  version: string;
  /** When this version was published, ISO 8601. */
  published: string;
  counts: { systems: number; codes: number; reasons: number };
}
