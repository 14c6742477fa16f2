/** What the command line sets. */
export interface Options {
  /** How often each thing is measured; the median counts. */
  rounds: number;
  /** Length of the soak. */
  minutes: number;
}

/** Enough for a median that stays put. */
export const ROUNDS = 15;
export const MINUTES = 5;
