/** What the tools share: the way to the API, and how its answers and problems are handed on. */
import type { CallToolResult } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Code, Source } from "../../codes/model/answer.ts";
import type { Language } from "../../codes/model/words.ts";
import { line } from "../markdown/write.ts";
import type { Problem } from "../problem.ts";

/** An answer of the API: the parsed body, and whether it is a problem. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** This very service. */
export interface Service {
  /** Calls the API in the same process. @param path path and query, such as `/v1/systems/unionpay/codes/51`. */
  api<T>(path: string): Promise<Answer<T | Problem>>;
  /** Scheme and host: a model does not know where a text is from, so every link in it is whole. */
  host: string;
}

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

/** One part of a path. A space in front says nothing to a lookup, and keeps `..` from leading to another address. */
export const segment = (text: string): string => encodeURIComponent(text).replace(/^\.{1,2}$/, "%20$&");

export function isProblem(answer: Answer<unknown>): answer is Answer<Problem> {
  return answer.status >= 400;
}

/** @param data the machine-readable answer beside the text. */
export function said(text: string, data: object): CallToolResult {
  return { content: [{ type: "text", text }], structuredContent: data as Record<string, unknown> };
}

/** An error that the model may read and act upon. */
export const refused = (text: string): CallToolResult => ({ content: [{ type: "text", text }], isError: true });

/** A problem in words that tell the model how to go on. */
export function failed({ body }: Answer<Problem>, { host }: Service): CallToolResult {
  const { detail, suggestions = [], fallback } = body as Problem & { suggestions?: Linked[]; fallback?: object };
  const near = suggestions.map((one) => located(one, host));
  const lines = [
    detail,
    ...(fallback ? [`What the system says about codes it does not list: ${JSON.stringify(fallback)}`] : []),
    ...(near.length > 0 ? [`Near: ${JSON.stringify(near)}`] : []),
    ...(body.status === 404 ? ["Until you know better, treat the code neither as approved nor as declined."] : []),
  ];
  return refused(lines.join("\n"));
}

interface Linked {
  links: Record<string, string | Record<string, string>>;
}

/** With the host before its links. */
export const located = <T extends { links: object }>(one: T, host: string): T => ({
  ...one,
  links: withHost(one.links as Linked["links"], host),
});

const withHost = (links: Linked["links"], host: string): Linked["links"] =>
  Object.fromEntries(
    Object.entries(links).map(([name, path]) => [name, typeof path === "string" ? host + path : (withHost(path, host) as typeof path)]),
  );

/** Documents of each code in a list; some rows rest on ten. */
const SOURCES_SHOWN = 3;

/** So much of a code as a list needs, with the documents to quote. */
export function brief(code: Code, host: string): object {
  const { system, label, outcome, funds, reason, retry, sources, links } = located(code, host);
  return {
    ...{ system, code: code.code, label, outcome, funds, reason, links },
    retry: { policy: retry.policy },
    sources: sources.slice(0, SOURCES_SHOWN).map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
  };
}

/** One line, and another with the documents that it rests on. */
export function quoted(code: Code, lang: Language): string {
  const { sources, more } = WORDS[lang];
  const rest = code.sources.length - SOURCES_SHOWN;
  const shown = code.sources.slice(0, SOURCES_SHOWN).map(document);
  return `${line(code, lang)}\n  ${sources}${[...shown, ...(rest > 0 ? [more(rest)] : [])].join("; ")}`;
}

const WORDS = {
  zh: { sources: "来源：", more: (n: number) => `另有 ${n} 份，单独查询这个码可见` },
  en: { sources: "Sources: ", more: (n: number) => `${n} more, told where the code is looked up alone` },
} satisfies Record<Language, object>;

const document = ({ title, url }: Source): string => (url ? `${title} <${url}>` : title);
