/** What is known about a new row, from flags or from questions, and how to say it again. */

/** The parts of a row that everyone who adds one must know. */
export interface Answers {
  system?: string;
  code?: string;
  zh?: string;
  en?: string;
  reason?: string;
  class?: string;
  /** Left out where the sources of the system hold. */
  source?: string[];
}

export type Field = keyof Answers;

export const REQUIRED = ["system", "code", "zh", "en", "reason"] as const satisfies readonly Field[];

/** The flags of `codes:add`. */
export const FLAGS = {
  system: { type: "string" },
  code: { type: "string" },
  zh: { type: "string" },
  en: { type: "string" },
  reason: { type: "string" },
  class: { type: "string" },
  source: { type: "string", multiple: true },
} as const;

const quoted = (word: string) => (/^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** A command that repeats the answers, so that whoever was stopped types nothing twice. */
export function commandOf(answers: Answers): string {
  const flags = Object.entries(answers).flatMap(([field, value]) => [value ?? []].flat().map((word) => `--${field} ${quoted(word)}`));
  return ["npm run codes:add --", ...flags].join(" ");
}
