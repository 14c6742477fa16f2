/** Problems that are told without a service, with the words that the API has for them. */
import type { Miss } from "../codes/model/miss.ts";
import { PROBLEMS, type ProblemType, problemUri } from "../codes/model/problems.ts";
import type { Problem } from "./problem.ts";
import type { Language } from "./types.ts";

/** The body that the API answers with. */
export function describe(
  type: ProblemType,
  detail: Record<Language, string>,
  language: Language = "en",
  extras: Omit<Problem, "type" | "title" | "status" | "detail"> = {},
): Problem {
  const { status, title } = PROBLEMS[type];
  return { type: problemUri(type), title: title[language], status, detail: detail[language], ...extras };
}

/** The body that the API answers a miss with. */
export const describeMiss = ({ type, detail, extras }: Miss, language?: Language): Problem => describe(type, detail, language, extras);
