/** What the tools share: the way to the API, and how its answers and problems are handed on. */
import type { CallToolResult } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Problem } from "../problem.ts";

/** An answer of the API: the parsed body, and whether it is a problem. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** Calls the API in the same process. @param path path and query, such as `/v1/systems/unionpay/codes/51`. */
export type Api = <T>(path: string) => Promise<Answer<T | Problem>>;

/** Nothing is changed anywhere by any tool. */
export const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

const CODE_LENGTH_MAX = 200;

export const langField = z.enum(["en", "zh"]).default("en").describe("Language of the answer: English or Chinese");
export const systemField = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .describe("Id of a system, such as unionpay, visa, mastercard, iso8583-1987, stripe");
export const codeField = z
  .string()
  .min(1)
  .max(CODE_LENGTH_MAX)
  .describe("The response code as printed or received, such as 51, N7, insufficient_funds; decorations like RESP: are understood");

export function isProblem(answer: Answer<unknown>): answer is Answer<Problem> {
  return answer.status >= 400;
}

/** @param data the machine-readable answer beside the text. */
export function said(text: string, data: object): CallToolResult {
  return { content: [{ type: "text", text }], structuredContent: data as Record<string, unknown> };
}

/** A problem in words that tell the model how to go on. */
export function failed({ body }: Answer<Problem>): CallToolResult {
  const { detail, suggestions, fallback } = body as Problem & { suggestions?: object[]; fallback?: object };
  const lines = [
    detail,
    ...(fallback ? [`What the system says about codes it does not list: ${JSON.stringify(fallback)}`] : []),
    ...(suggestions?.length ? [`Near: ${JSON.stringify(suggestions)}`] : []),
    ...(body.status === 404 ? ["Until you know better, treat the code neither as approved nor as declined."] : []),
  ];
  return { content: [{ type: "text", text: lines.join("\n") }], isError: true };
}
