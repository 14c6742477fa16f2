/** Asks the API for what was typed, and sorts its answers into what the box can show. One request answers codes and words alike. */
import type { Code, CodeSummary, Fallback } from "../../codes/model/answer.ts";
import { apiPath } from "../../codes/model/links.ts";
import type { Language } from "../../codes/model/words.ts";
import type { KeptCode } from "../offline/lookup.ts";

export type Suggestion = Pick<CodeSummary, "system" | "code" | "label" | "links">;

export type Answer =
  /** `count`: all that fit, of which `codes` are the best; `kept`: the day of the table on this device, where it answers. */
  | { is: "found"; count: number; codes: FoundCode[]; kept?: string }
  | { is: "missing"; suggestions: Suggestion[]; fallback?: Fallback }
  | { is: "refused"; why: "cardNumber" | "tooLong" | "tooMany" | "failed" | "offline" };

/** As much of a code as the box shows. */
export type FoundCode = KeptCode;

export interface Question {
  /** Id of a system, or "" for all. */
  system: string;
  typed: string;
  language: Language;
}

/** After this long the reader is told that nothing comes. */
const PATIENCE = 8_000;
/** As many as the API takes. */
const LENGTH_MAX = 200;
/** No response code has so many digits in a row; a card number has. */
const CARD_NUMBER = /\d(?:[ -]?\d){12,}/;
/** So many finds are shown; who wants others types more. */
const FOUND_MAX = 12;

const remembered = new Map<string, Answer>();

/** The answer for what was typed; from memory where it was asked before. */
export async function ask({ system, typed, language }: Question, signal: AbortSignal): Promise<Answer> {
  const plain = typed.normalize("NFKC").trim();
  if (CARD_NUMBER.test(plain)) return { is: "refused", why: "cardNumber" };
  if (plain.length > LENGTH_MAX) return { is: "refused", why: "tooLong" };
  const query = new URLSearchParams({ q: plain, ...(system ? { system } : {}), limit: String(FOUND_MAX), lang: language });
  const path = `/v1/codes?${query}`;
  const known = remembered.get(path);
  if (known) return known;
  const found = await fetchJson(path, signal, (body) => ({ is: "found", count: body.count, codes: body.codes }));
  const answer = found.is === "found" && found.count === 0 ? await nearest(system, plain, signal) : found;
  if (answer.is === "refused" && answer.why === "offline") return (await kept(system, plain)) ?? answer;
  if (answer.is !== "refused") remembered.set(path, answer);
  return answer;
}

/** Without a connection the table on this device answers, if there is one. */
async function kept(system: string, plain: string): Promise<Answer | undefined> {
  const { lookUpOffline } = await import("../offline/lookup.ts");
  const found = await lookUpOffline(system, plain, FOUND_MAX);
  if (!found) return undefined;
  return found.count > 0
    ? { is: "found", count: found.count, codes: found.codes, kept: found.published }
    : { is: "missing", suggestions: [] };
}

/** Nothing fits: what may have been meant, and what the system says about codes that it does not list. */
function nearest(system: string, plain: string, signal: AbortSignal): Promise<Answer> {
  // A path of dots alone would be taken for a folder by the browser.
  if (/^\.{1,2}$/.test(plain)) return Promise.resolve({ is: "missing", suggestions: [] });
  const path = system === "" ? apiPath.crossing(plain) : apiPath.code(system, plain);
  return fetchJson(path, signal, (body) => ({ is: "missing", suggestions: body.suggestions ?? [], fallback: body.fallback }));
}

type Body = { count: number; codes: Code[]; suggestions?: Suggestion[]; fallback?: Fallback };

async function fetchJson(path: string, signal: AbortSignal, read: (body: Body) => Answer): Promise<Answer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, PATIENCE);
  signal.addEventListener("abort", abort, { once: true });
  try {
    const response = await fetch(path, { signal: controller.signal, headers: { accept: "application/json" } });
    if (response.status === 422) return { is: "refused", why: "cardNumber" };
    if (response.status === 429) return { is: "refused", why: "tooMany" };
    if (!response.ok && response.status !== 404) return { is: "refused", why: "failed" };
    return read(await response.json());
  } catch (error) {
    if (signal.aborted) throw error;
    return { is: "refused", why: error instanceof SyntaxError ? "failed" : "offline" };
  } finally {
    clearTimeout(timer);
  }
}
