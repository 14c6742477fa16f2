/** The kinds of match, best first. A code ranks by the weakest of the matches that it needs. */
const KINDS = [
  /** The code itself, as `normalize.ts` reads it. */
  "code",
  /** `5` for `05`. */
  "padded",
  /** The code begins with it. */
  "prefix",
  /** The whole query names a system: its codes. */
  "wholeSystem",
  /** The whole query is what people call the reason. */
  "called",
  /** A good part of the label, or of what a terminal shows. */
  "wholeLabel",
  "label",
  /** What terminals show, former labels, the words that a code itself consists of. */
  "display",
  "pinyin",
  /** Syllables cut short, or full ones and initials mixed. */
  "pinyinPart",
  /** Name or id of the reason; or a word out of the name of the system. */
  "reason",
  /** `51` in `51 Insufficient funds`, where the words do not fit the code. */
  "explained",
  "meaning",
  "advice",
  /** Pinyin that also begins an English word of some label, and so was hardly meant. */
  "pinyinDoubtful",
  /** The same fields with one typing error, or with half of the Chinese. */
  "labelAlike",
  "displayAlike",
  "reasonAlike",
  "meaningAlike",
  "adviceAlike",
  "none",
] as const;

export type Kind = (typeof KINDS)[number];

export const KIND = Object.fromEntries(KINDS.map((kind, rank) => [kind, rank])) as Record<Kind, number>;
