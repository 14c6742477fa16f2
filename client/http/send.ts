/** A call with its further attempts. All calls only read, so that each may be sent again. */
import { RespcodeError } from "../problem.ts";
import { attempt } from "./attempt.ts";
import { type ClientOptions, PATIENCE_DEFAULT, RETRIES_DEFAULT } from "./options.ts";
import { backoff, sleep } from "./wait.ts";

/** Answers that may be others in a moment; 0 is none at all. */
const PASSING = new Set([0, 429, 502, 503, 504]);
const SECOND = 1_000;

/**
 * @returns the answer, parsed.
 * @throws {RespcodeError} of the last attempt.
 */
export async function send(url: string, init: RequestInit, options: ClientOptions, signal?: AbortSignal): Promise<unknown> {
  const { retries = RETRIES_DEFAULT, patience = PATIENCE_DEFAULT, onWait } = options;
  const signals = [options.signal, signal].filter((one) => one !== undefined);
  for (let made = 0; ; made++) {
    try {
      return await attempt(url, init, options, signals);
    } catch (error) {
      const wait = made < retries ? waitAfter(error, made, patience) : undefined;
      if (wait === undefined) throw error;
      onWait?.({ milliseconds: wait, status: (error as RespcodeError).status });
      await sleep(wait, signals);
    }
  }
}

/** Milliseconds to wait; undefined where a further attempt would be of no use, or too late. */
function waitAfter(error: unknown, made: number, patience: number): number | undefined {
  if (!(error instanceof RespcodeError) || !PASSING.has(error.status)) return undefined;
  const asked = (error.retryAfter ?? 0) * SECOND;
  return asked > patience ? undefined : Math.max(asked, backoff(made));
}
