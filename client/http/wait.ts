/** How long to wait before the next attempt. */

const SECOND = 1_000;
/** Before the first further attempt; doubled before each next. */
const FIRST = 250;
const MOST = 8 * SECOND;

/** Milliseconds before a further attempt: doubling, and at random within the upper half, so that many tills do not come back at once. */
export function backoff(attempt: number): number {
  const longest = Math.min(MOST, FIRST * 2 ** attempt);
  return longest / 2 + Math.random() * (longest / 2);
}

/** Seconds that `Retry-After` asks for, whether it says a number or a date; undefined for anything else. */
export function retryAfterOf(value: string | null): number | undefined {
  const text = value?.trim() ?? "";
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  // A date has the name of its day in front; what Date.parse makes of other texts is anybody's guess.
  const at = /^[A-Z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / SECOND));
}

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export function sleep(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => {
      clearTimeout(timer);
      for (const [signal, listener] of listeners) signal.removeEventListener("abort", listener);
      then();
    };
    const timer = setTimeout(() => end(resolve), milliseconds);
    const listeners = signals.map((signal) => [signal, () => end(() => reject(signal.reason))] as const);
    for (const [signal, listener] of listeners) signal.addEventListener("abort", listener);
    for (const signal of signals) if (signal.aborted) end(() => reject(signal.reason));
  });
}
