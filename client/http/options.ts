/** What the client is told once, and what may be told to each call. */
import type { Language } from "../types.ts";

export interface ClientOptions<L extends Language = Language> {
  /** Where the service answers, with or without a path: `https://respcode.example`. */
  baseUrl: string | URL;
  /** Keeps one language in every text, unless a call names another. */
  lang?: L;
  /** Milliseconds that one attempt may take, its answer read to the end; 5,000 if nothing is said. */
  timeout?: number;
  /** Further attempts after a network fault, a time-out, or an answer 429, 502, 503 or 504; 2 if nothing is said. */
  retries?: number;
  /**
   * Milliseconds that the client waits at the most where an answer says `Retry-After`; 90,000 if nothing is said, which
   * is more than the minute that the service asks for over its limit. If it asks for longer, the error comes at once.
   */
  patience?: number;
  /** Told before each wait for a further attempt, for programs that show why nothing happens. */
  onWait?: (wait: Wait) => void;
  /** Ends every call of this client, also while it waits. */
  signal?: AbortSignal;
  /** Used in the place of the global `fetch`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Sent with every call, for a proxy of one's own. */
  headers?: Record<string, string>;
}

/** Why the client waits before it tries again. */
export interface Wait {
  milliseconds: number;
  /** Status of the answer; 0 where none came. */
  status: number;
}

export interface CallOptions {
  /** Ends this call; over all its attempts, as `AbortSignal.timeout(8_000)`. */
  signal?: AbortSignal;
}

export const TIMEOUT_DEFAULT = 5_000;
export const RETRIES_DEFAULT = 2;
/** Over its limit the service asks for 60 s; half of that again for a clock that is off, and for proxies. */
export const PATIENCE_DEFAULT = 90_000;
