/** The one error of the package, and the problem that it carries. */
import type { CodeRef, FallbackRule, Language, Links, Text } from "./types.ts";

/** A code that may have been meant. */
export interface CodeSuggestion<L extends Language = Language> extends CodeRef {
  label: Text<L>;
  links: Links<L>;
}

/** A system that may have been meant. */
export interface SystemSuggestion<L extends Language = Language> {
  system: string;
  name: Text<L>;
  links: Links<L>;
}

export type Suggestion<L extends Language = Language> = CodeSuggestion<L> | SystemSuggestion<L>;

/** What went wrong, as RFC 9457 has it: what the API answers, and what stands in a batch in the place of a code. */
export interface Problem<L extends Language = Language> {
  /**
   * Names the error, the same in every language, and leads to the page that explains it, relative to the host:
   * `/problems/unknown-code`. `about:blank` where no Respcode answered.
   */
  type: string;
  title: string;
  /** HTTP status; 0 where no answer came. */
  status: number;
  /** What is wrong with this call. */
  detail: string;
  /** The parameter that is not accepted. */
  parameter?: string;
  /** The parameters that are. */
  allowed?: string[];
  /** Where in a batch. */
  at?: string;
  suggestions?: Suggestion<L>[];
  /** What the system says about codes that it does not list. */
  fallback?: FallbackRule<L>;
}

/**
 * Thrown by every call that has no answer: an unknown code, a parameter that is off, a server that cannot be reached.
 * @example
 * try {
 *   await respcode.lookup("unionpay:5l");
 * } catch (error) {
 *   if (error instanceof RespcodeError && error.status === 404) console.log(error.suggestions);
 * }
 */
export class RespcodeError extends Error {
  override readonly name = "RespcodeError";
  /** HTTP status; 0 where no answer came. Offline the one that the API would answer with. */
  readonly status: number;
  readonly problem: Problem;
  /** What may have been meant; empty where nothing is near. */
  readonly suggestions: Suggestion[];
  /** Seconds after which the server wants to be asked again, where it said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, { cause, retryAfter }: { cause?: unknown; retryAfter?: number | undefined } = {}) {
    super(problem.detail || problem.title, cause === undefined ? undefined : { cause });
    this.status = problem.status;
    this.problem = problem;
    this.suggestions = problem.suggestions ?? [];
    this.retryAfter = retryAfter;
  }
}

/** What the work returns, or the problem that it throws: for a batch, where a problem stands in the place of a code. */
export function problemOr<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof RespcodeError) return error.problem;
    throw error;
  }
}

/** Tells a problem from a code among the results of a batch. */
export function isProblem<T extends object>(result: T): result is Extract<T, { detail: string }> {
  return "title" in result && "detail" in result;
}
