/** The same spelling in other systems: where it means something else, and what is said of that. */
import type { Code, Crossing } from "./answer.ts";
import type { Language } from "./words.ts";

export interface Elsewhere {
  /** Readings in other systems; those that mean something else stand first. */
  others: Code[];
  /** How many of them mean something else. */
  differing: number;
  /** One sentence on all of them. */
  line: string;
}

/** So many readings are shown beside one of them; the page of the code across systems has them all. */
export const READINGS_MAX = 8;

/** Whether two readings come to the same for whoever has to act on them. */
export const sameMeaning = (a: Code, b: Code) => a.reason === b.reason && a.outcome === b.outcome && a.funds === b.funds;
const sameAnswer = (a: Code, b: Code) => a.outcome === b.outcome && a.funds === b.funds && a.retry.policy === b.retry.policy;

/** What other systems mean by the spelling of a code. */
export function elsewhere(code: Code, crossing: Crossing, language: Language): Elsewhere {
  const others = crossing.codes.filter(({ system }) => system !== code.system);
  const differing = others.filter((other) => !sameMeaning(code, other));
  const alike = others.filter((other) => sameMeaning(code, other));
  const t = LINES[language];
  const line =
    others.length === 0
      ? t.onlyHere
      : differing.length > 0
        ? t.differs(differing.length, others.length)
        : others.every((other) => sameAnswer(code, other))
          ? t.sameReading
          : t.sameMeaning;
  return { others: [...differing, ...alike], differing: differing.length, line };
}

const LINES = {
  zh: {
    onlyHere: "没有其他体系使用这个码。",
    sameReading: "结果、扣款和重试在各体系里一致。",
    sameMeaning: "含义一致，只是重试规则不同。",
    differs: (n: number, of: number) => `另有 ${of} 个体系用这个码，其中 ${n} 个意思不同：不要把本页的结论套用过去。`,
  },
  en: {
    onlyHere: "No other system uses this code.",
    sameReading: "Outcome, charge and retry are the same in all of them.",
    sameMeaning: "It means the same in all of them; only the retry rules differ.",
    differs: (n: number, of: number) =>
      `${of === 1 ? "One other system uses" : `${of} other systems use`} this code, and ${n === of ? (n === 1 ? "there" : "in all of them") : `in ${n} of them`} it means something else. Do not carry this page over.`,
  },
};
