/** Asks the API for a code and sorts its answers into what the box can show. */
import type { Code, CodeSummary, Crossing, Fallback } from "../../codes/model/answer.ts";
import { apiPath } from "../../codes/model/links.ts";

export type Suggestion = Pick<CodeSummary, "system" | "code" | "label" | "links">;

export type Answer =
  | { is: "code"; code: Code }
  | { is: "crossing"; crossing: Crossing }
  | { is: "search"; count: number; codes: Code[] }
  | { is: "missing"; suggestions: Suggestion[]; fallback?: Fallback }
  | { is: "refused"; why: "cardNumber" | "tooLong" | "tooMany" | "failed" | "offline" };

/** After this long the reader is told that nothing comes. */
const PATIENCE = 8_000;
/** As many as the API takes. */
const LENGTH_MAX = 200;
/** No response code has so many digits in a row; a card number has. */
const CARD_NUMBER = /\d(?:[ -]?\d){12,}/;

/** More than two characters or any Chinese: then it may be meant as words. */
const WORDS = /\p{Script=Han}|\p{L}.*\p{L}.*\p{L}/u;
/** So many finds are shown; who wants more types more. */
const FOUND_MAX = 8;

const remembered = new Map<string, Answer>();

/**
 * The answer for what was typed; from memory where it was asked before.
 * @param system id of the system, or "" for all.
 */
export async function ask(system: string, input: string, signal: AbortSignal): Promise<Answer> {
  const plain = input.normalize("NFKC").trim();
  if (CARD_NUMBER.test(plain)) return { is: "refused", why: "cardNumber" };
  if (plain.length > LENGTH_MAX) return { is: "refused", why: "tooLong" };
  // A path of dots alone would be taken for a folder by the browser.
  if (/^\.{1,2}$/.test(plain)) return { is: "missing", suggestions: [] };
  const path = system === "" ? apiPath.crossing(plain) : apiPath.code(system, plain);
  const known = remembered.get(path);
  if (known) return known;
  const byCode = await fetchAnswer(path, system === "" ? "crossing" : "code", signal);
  const answer = byCode.is === "missing" && WORDS.test(plain) ? await byWords(byCode, system, plain, signal) : byCode;
  if (answer.is !== "refused") remembered.set(path, answer);
  return answer;
}

/** What is no code may be words: 余额, yebz, insufficient. A miss stays a miss where they find nothing either. */
async function byWords(miss: Answer, system: string, words: string, signal: AbortSignal): Promise<Answer> {
  const query = new URLSearchParams({ q: words, ...(system ? { system } : {}), limit: String(FOUND_MAX) });
  const found = await fetchAnswer(`/v1/codes?${query}`, "search", signal);
  return found.is === "search" && found.count > 0 ? found : miss;
}

async function fetchAnswer(path: string, kind: "code" | "crossing" | "search", signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      headers: { accept: "application/json" },
    });
    if (response.status === 422) return { is: "refused", why: "cardNumber" };
    if (response.status === 429) return { is: "refused", why: "tooMany" };
    if (!response.ok && response.status !== 404) return { is: "refused", why: "failed" };
    const body = await response.json();
    if (response.ok && kind === "search") return { is: "search", count: body.count, codes: body.codes };
    if (response.ok) return kind === "code" ? { is: "code", code: body } : { is: "crossing", crossing: body };
    return { is: "missing", suggestions: body.suggestions ?? [], fallback: body.fallback };
  } catch (error) {
    if (signal.aborted) throw error;
    return { is: "refused", why: error instanceof SyntaxError ? "failed" : "offline" };
  }
}
