/** Asks the API: every code that elements of a page want at one moment in one call that caches can keep. */
import type { Code } from "../../codes/model/answer.ts";
import type { Language } from "../../codes/model/words.ts";

/** As many codes as one call takes. */
const CODES_PER_CALL = 50;
/** In milliseconds; after that the text that stands in the page has to do. */
const PATIENCE = 10_000;
/** Reason of an abort for want of patience. */
export const LATE = "late";
/** No response code has so many digits in a row; a card number has, and leaves the page in no case. */
export const CARD_NUMBER = /\d(?:[ -]?\d){12,}/;

/** What the API answers where it has no code to answer (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** What the system says about codes that it does not list. */
  fallback?: { meaning: Record<string, string> };
}

/** Where the module came from is where the API is; a bundler may have lost that, then the attribute `api` has to say it. */
export const OWN_ORIGIN = import.meta.url?.split("/", 3).join("/") ?? "";

export class LookupError extends Error {
  /** HTTP status; 0 where no answer came, 400 where nothing was asked because the attributes are off. */
  readonly status: number;
  /** What the API says, where it says something. */
  readonly problem: Problem | undefined;
  constructor(message: string, status = 0, problem?: Problem) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

interface Wanted {
  key: string;
  language: Language;
  signal: AbortSignal;
  resolve(code: Code): void;
  reject(error: LookupError): void;
}

const waiting = new Map<string, Wanted[]>();
const known = new Map<string, Code>();

/**
 * One code.
 * @param signal aborted when nobody wants the answer any more.
 * @throws {LookupError} if there is no such code, or no answer.
 */
export function lookUp(base: string, system: string, code: string, language: Language, signal: AbortSignal): Promise<Code> {
  const key = `${encodeURIComponent(system)}:${encodeURIComponent(code)}`;
  const held = known.get(`${base} ${language} ${key}`);
  if (held) return Promise.resolve(held);
  return new Promise((resolve, reject) => {
    const queue = waiting.get(base);
    const wanted = { key, language, signal, resolve, reject };
    if (queue) queue.push(wanted);
    else {
      waiting.set(base, [wanted]);
      // A task, not a microtask: a parser that hands over one element at a time has then handed over many.
      setTimeout(() => flush(base));
    }
  });
}

function flush(base: string): void {
  const queue = (waiting.get(base) ?? []).filter(({ signal }) => !signal.aborted);
  waiting.delete(base);
  const keys = [...new Set(queue.map(({ key }) => key))].sort();
  for (let at = 0; at < keys.length; at += CODES_PER_CALL) {
    const some = keys.slice(at, at + CODES_PER_CALL);
    void ask(
      base,
      some,
      queue.filter(({ key }) => some.includes(key)),
    );
  }
}

async function ask(base: string, keys: string[], wanted: Wanted[]): Promise<void> {
  const languages = new Set(wanted.map(({ language }) => language));
  const query = [...keys.map((key) => `code=${key}`), ...(languages.size === 1 ? [`lang=${wanted[0]?.language}`] : [])];
  try {
    const { results } = await fetchJson<{ results: (Code | Problem)[] }>(`${base}/v1/lookups?${query.join("&")}`, new AbortController());
    for (const { key, language, resolve, reject } of wanted) {
      const result = results[keys.indexOf(key)];
      if (result && "outcome" in result) {
        known.set(`${base} ${language} ${key}`, result as Code);
        resolve(result as Code);
      } else reject(new LookupError(result?.title ?? "", result?.status as number, result as Problem));
    }
  } catch (error) {
    for (const { reject } of wanted) reject(error as LookupError);
  }
}

/** @throws {LookupError} if no answer comes in time, or it is a problem. */
export async function fetchJson<T>(url: string, asking: AbortController): Promise<T> {
  const timer = setTimeout(() => asking.abort(LATE), PATIENCE);
  try {
    const response = await fetch(url, { signal: asking.signal, referrerPolicy: "no-referrer" });
    const body = await response.json();
    if (response.ok) return body;
    throw new LookupError(body.title, response.status, body);
  } catch (error) {
    throw error instanceof LookupError ? error : new LookupError(String(error));
  } finally {
    clearTimeout(timer);
  }
}
