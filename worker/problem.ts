/** The one shape of errors: RFC 9457, made here and nowhere else. */
import type { z } from "zod";
import { PROBLEMS, type ProblemType } from "../codes/model/problems.ts";
import type { Language, Text } from "../codes/model/words.ts";
import type { extrasSchema } from "./problem.schema.ts";
import { CACHE, COMMON_HEADERS } from "./respond.ts";

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** Members beside the standard ones: what helps to mend the call. */
export type Extras = z.infer<typeof extrasSchema>;

export interface Problem extends Extras {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** How long each sort of error may be kept. */
function cacheLife(type: ProblemType): string {
  const { status } = PROBLEMS[type];
  if (status === 404) return CACHE.miss;
  if (type === "bad-parameter" || type === "method-not-allowed") return CACHE.mistake;
  return CACHE.none;
}

/** The body of a problem. `type` is a page of the site, in the language of the answer. */
export function describe(type: ProblemType, detail: Text, extras: Extras = {}, language: Language = "en"): Problem {
  const { status, title } = PROBLEMS[type];
  return { type: `/${language}/problems/${type}/`, title: title[language], status, detail: detail[language], ...extras };
}

/** A problem as an answer. */
export function problem(
  type: ProblemType,
  detail: Text,
  options: { extras?: Extras; language?: Language | undefined; headers?: Record<string, string> } = {},
): Response {
  const body = describe(type, detail, options.extras, options.language);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: [
      ["content-type", PROBLEM_TYPE],
      ["cache-control", cacheLife(type)],
      ...COMMON_HEADERS,
      ...Object.entries(options.headers ?? {}),
    ],
  });
}
