/** The one shape of errors: RFC 9457, made here and nowhere else. */
import type { Context } from "hono";
import type { z } from "zod";
import { PROBLEMS, type ProblemType, problemUri } from "../codes/model/problems.ts";
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

/** The language of a call whatever else is wrong with it: that of `?lang=`, else that of the page; English where neither says. */
export function languageOfCall(address: string): Language {
  const { pathname, searchParams } = new URL(address);
  const asked = searchParams.get("lang") ?? /^\/(zh|en)(?:[/.]|$)/.exec(pathname)?.[1];
  return asked === "zh" ? "zh" : "en";
}

/** The body of a problem. */
export function describe(type: ProblemType, detail: Text, extras: Extras = {}, language: Language = "en"): Problem {
  const { status, title } = PROBLEMS[type];
  return { type: problemUri(type), title: title[language], status, detail: detail[language], ...extras };
}

/**
 * A problem as an answer.
 * @param options.call what is answered: its language is spoken unless another is named.
 */
export function problem(
  type: ProblemType,
  detail: Text,
  options: { call?: Context; extras?: Extras; language?: Language | undefined; headers?: Record<string, string> } = {},
): Response {
  const { call, language = call && languageOfCall(call.req.url) } = options;
  const body = describe(type, detail, options.extras, language);
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
