/** One attempt at a call: sent, timed, read to the end, and told apart into an answer and an error. */
import { type Problem, RespcodeError } from "../problem.ts";
import type { ClientOptions } from "./options.ts";
import { TIMEOUT_DEFAULT } from "./options.ts";
import { retryAfterOf } from "./wait.ts";

/** A status of 0 stands for an answer that never came. */
const NO_ANSWER = 0;

/**
 * @throws {RespcodeError} for every answer but a good one, and where none came.
 * @throws the signal's reason, where one of the signals ends the attempt.
 */
export async function attempt(url: string, init: RequestInit, options: ClientOptions, signals: readonly AbortSignal[]): Promise<unknown> {
  const { fetch = globalThis.fetch, timeout = TIMEOUT_DEFAULT } = options;
  const ending = new AbortController();
  const abort = () => ending.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeout);
  for (const signal of signals) signal.addEventListener("abort", abort);
  try {
    for (const signal of signals) signal.throwIfAborted();
    const response = await fetch(url, { ...init, signal: ending.signal });
    const text = await response.text();
    return answerOf(response, text);
  } catch (error) {
    for (const signal of signals) signal.throwIfAborted();
    if (error instanceof RespcodeError) throw error;
    if (late) throw noAnswer("Time-out", `No answer came within ${timeout.toLocaleString("en")} ms.`, error);
    throw noAnswer("Network fault", "The service cannot be reached. Look at `cause`, and at `baseUrl`.", error);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", abort);
  }
}

function answerOf(response: Response, text: string): unknown {
  const value = parse(text);
  if (response.ok && value !== undefined) return value;
  const retryAfter = retryAfterOf(response.headers.get("retry-after"));
  throw new RespcodeError(isProblemBody(value) ? value : foreign(response), { retryAfter });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isProblemBody = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "status" in value && "title" in value && "detail" in value;

/** An answer of somebody else: a proxy, a sign-in page, another service. */
function foreign({ status, ok }: Response): Problem {
  const detail = ok ? "The answer is not JSON. Does `baseUrl` lead to Respcode?" : `The answer ${status} did not come from Respcode.`;
  return { type: "about:blank", title: "Not an answer of Respcode", status, detail };
}

function noAnswer(title: string, detail: string, cause: unknown): RespcodeError {
  return new RespcodeError({ type: "about:blank", title, status: NO_ANSWER, detail }, { cause });
}
