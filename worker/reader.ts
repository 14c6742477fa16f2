/** Who calls: somebody who reads pages, or a program; and in which language they read. */
import type { Context } from "hono";
import type { AppEnv } from "./context.ts";

/** Addresses whose answers are for programs, whatever a browser asks for; pages in a frame have errors of their own. */
const FOR_PROGRAMS = /^\/(?:v\d+|data|openapi|healthz|docs|mcp|oembed|embed|badge)\b/;

/** Whether the address is one of the site's pages. */
export const isForPeople = (c: Context<AppEnv>): boolean => !FOR_PROGRAMS.test(c.req.path);

/** Whether the address is one of the site's pages and the caller takes pages; all others get problems as JSON. */
export const readsPages = (c: Context<AppEnv>): boolean => isForPeople(c) && /\btext\/html\b/.test(c.req.header("accept") ?? "");

/** How an answer is sent that depends on the reader's language: caches in between must not keep it. */
export const BY_READER = { cache: "private, no-store", headers: { vary: "Accept-Language" } };

/** The language of the address, else the one that the browser asks for. */
export function readerLanguage(c: Context<AppEnv>): "zh" | "en" {
  const [, named] = /^\/(zh|en)(?:\/|$)/.exec(c.req.path) ?? [];
  if (named === "zh" || named === "en") return named;
  return prefersChinese(c.req.header("accept-language") ?? "") ? "zh" : "en";
}

/** Whether Chinese stands before English in `Accept-Language`, by weight and then by order. */
export function prefersChinese(header: string): boolean {
  const ranges = header.split(",").map((part, order) => {
    const [tag = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return { tag, weight: Number.isFinite(weight) ? weight : 0, order };
  });
  const [best] = ranges
    .filter(({ tag, weight }) => weight > 0 && /^(?:zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return best?.tag.startsWith("zh") ?? false;
}
