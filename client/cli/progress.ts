/** A line on stderr that tells how far a long batch is. */
import type { Language } from "../types.ts";
import { COMMAND } from "./words.ts";

const BAR = 24;
/** Short batches are done before anybody could read it. */
const DELAY = 500;
const INTERVAL = 100;

export interface Progress {
  /** @param bytes read so far. */
  tell(lines: number, missed: number, bytes: number): void;
  /** Takes the line away. */
  end(): void;
}

/** @param total bytes of the whole input, if that is known. */
export function progressOn(stream: { write(text: string): unknown }, language: Language, total: number | undefined): Progress {
  let next = performance.now() + DELAY;
  let shown = false;
  return {
    tell(lines, missed, bytes) {
      const now = performance.now();
      if (now < next) return;
      next = now + INTERVAL;
      shown = true;
      const share = total ? Math.min(1, bytes / total) : undefined;
      const bar = share === undefined ? "" : `[${"█".repeat(Math.round(share * BAR)).padEnd(BAR, "░")}] `;
      const percent = share === undefined ? "" : ` (${Math.round(share * 100)} %)`;
      const count = (n: number) => n.toLocaleString("en");
      stream.write(`\r\x1b[K${bar}${COMMAND.progress[language](count(lines), percent, count(missed))}`);
    },
    end() {
      if (shown) stream.write("\r\x1b[K");
    },
  };
}
