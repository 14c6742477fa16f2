/** Asks the API: every code that elements of a page want at one moment in one call that caches can keep. */
import type { Code } from "../../codes/model/answer.ts";
import type { Language } from "../../codes/model/words.ts";

/** As many codes as one call takes. */
const CODES_PER_CALL = 50;
/** In milliseconds; after that the text that stands in the page has to do. */
const PATIENCE = 10_000;
/** Statuses that are about what was asked, not about who asks or who answers. */
export const REFUSED = [400, 414, 422];
/** More digits than any response code has, whatever stands between them. */
const CARD_NUMBER = /(\p{Nd}\P{Nd}*){13}/u;

/** A card number has that many digits, however it is written, and leaves the page in no case. */
export const mayBeCardNumber = (text: string) => CARD_NUMBER.test(text.normalize("NFKC"));

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

/** Whatever was thrown, as what is told of it. */
export const failureOf = (error: unknown) => (error instanceof LookupError ? error : new LookupError(String(error)));

/** Makes the address of the call that asks for some codes. */
type Call = (keys: string[]) => string;

interface Wanted {
  /** Its part of the query. */
  key: string;
  resolve(code: Code): void;
  reject(error: unknown): void;
}

/** What will share a call, by the address of that call without codes. */
const waiting = new Map<string, Wanted[]>();
/** Answers, and those that are under way, by the address that asks for nothing else. */
const known = new Map<string, Promise<Code>>();

/**
 * One code, with its texts in one language.
 * @throws {LookupError} if there is no such code, or no answer.
 */
export function lookUp(base: string, system: string, code: string, language: Language): Promise<Code> {
  const call: Call = (keys) => `${base}/v1/lookups?${keys.join("")}lang=${language}`;
  const key = `code=${encodeURIComponent(system)}:${encodeURIComponent(code)}&`;
  const url = call([key]);
  const held = known.get(url);
  if (held) return held;
  const answer = new Promise<Code>((resolve, reject) => {
    const group = call([]);
    const queue = waiting.get(group) ?? [];
    queue.push({ key, resolve, reject });
    if (queue.length > 1) return;
    waiting.set(group, queue);
    // A task, not a microtask: a parser that hands over one element at a time has then handed over many.
    setTimeout(() => {
      waiting.delete(group);
      queue.sort((a, b) => (a.key < b.key ? -1 : 1));
      for (let at = 0; at < queue.length; at += CODES_PER_CALL) void ask(call, queue.slice(at, at + CODES_PER_CALL));
    });
  });
  known.set(url, answer);
  // What failed may be asked for again.
  answer.catch(() => known.delete(url));
  return answer;
}

/** A call that is refused is asked in halves, until only what it was refused for is left without an answer. */
async function ask(call: Call, wanted: Wanted[]): Promise<void> {
  try {
    const { results } = await fetchJson<{ results: (Code | Problem)[] }>(call(wanted.map(({ key }) => key)));
    for (const [at, { resolve, reject }] of wanted.entries()) {
      const result = results[at] as Code | Problem;
      if ("outcome" in result) resolve(result);
      else reject(new LookupError(result.title, result.status, result));
    }
  } catch (error) {
    const half = wanted.length >> 1;
    if (half > 0 && REFUSED.includes(failureOf(error).status))
      for (const part of [wanted.slice(0, half), wanted.slice(half)]) void ask(call, part);
    else for (const { reject } of wanted) reject(error);
  }
}

/** @throws {LookupError} if the answer is a problem; something else if none comes in time. */
export function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const answer = async () => {
    const response = await fetch(url, { ...(signal && { signal }), referrerPolicy: "no-referrer" });
    // What stands before the API, and is not the API, may answer in another format.
    const body = await response.json().catch(() => ({}));
    if (response.ok) return body;
    throw new LookupError(body.title, response.status, body);
  };
  return Promise.race([answer(), new Promise<never>((_, reject) => setTimeout(reject, PATIENCE, "late"))]);
}
