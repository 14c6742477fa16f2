/** Asks the API for what was typed, and sorts its answers into what the box can show. One request answers codes and words alike. */
import type { Code, CodeSummary, Fallback } from "../../codes/model/answer.ts";
import { apiPath } from "../../codes/model/links.ts";
import type { Language } from "../../codes/model/words.ts";
import type { KeptCode } from "../offline/lookup.ts";
import { mayBeCardNumber } from "./card-number.ts";
import { meansCode } from "./typed.ts";

export type Suggestion = Pick<CodeSummary, "system" | "code" | "label" | "links">;

/** `kept`: the day of the table on this device, where it is that which answers. */
export type Answer =
  /** `count`: all that fit, of which `codes` are the best. */
  | { is: "found"; count: number; codes: FoundCode[]; kept?: string }
  /** `elsewhere`: what other systems have of it; `suggestions`: spelt alike, in the system that was asked. */
  | { is: "missing"; elsewhere: FoundCode[]; suggestions: Suggestion[]; fallback?: KnownRule; kept?: string }
  | { is: "refused"; why: "cardNumber" | "tooLong" | "tooMany" | "failed" | "offline" };

/** As much of a code as the box shows. */
export type FoundCode = KeptCode;

/** As much of a system's rule for unlisted codes as the box shows. */
export type KnownRule = Pick<Fallback, "meaning" | "outcome">;

export interface Question {
  /** Id of a system, or "" for all. */
  system: string;
  typed: string;
  language: Language;
  /** A code is meant for certain, as by the address of a page: nothing else that sounds like it will do. */
  asCode?: boolean;
}

/** As many characters as the API takes. */
const LENGTH_MAX = 200;
/** After this long the reader is told that nothing comes. */
const PATIENCE = 8_000;
/** So many finds are shown; who wants others types more. */
const FOUND_MAX = 12;
/** So many finds of other systems, where the chosen one has none. */
const ELSEWHERE_MAX = 5;

const remembered = new Map<string, Answer>();

/** The answer for what was typed; from memory where it was asked before. */
export async function ask(question: Question, signal: AbortSignal): Promise<Answer> {
  const { system, typed, language, asCode = false } = question;
  const plain = typed.normalize("NFKC").trim();
  if (mayBeCardNumber(plain)) return { is: "refused", why: "cardNumber" };
  if (plain.length > LENGTH_MAX) return { is: "refused", why: "tooLong" };
  const path = searchPath(plain, language, FOUND_MAX, system);
  const name = `${path} ${asCode}`;
  const known = remembered.get(name);
  if (known) return known;
  const found = await search(path, signal, asCode ? plain : undefined);
  const answer = found.is === "found" && found.count === 0 ? await nearest({ ...question, typed: plain }, signal) : found;
  if (answer.is === "refused" && answer.why === "offline") return (await kept(system, plain, asCode)) ?? answer;
  if (answer.is !== "refused") remembered.set(name, answer);
  return answer;
}

function searchPath(q: string, lang: Language, limit: number, system = ""): string {
  return `/v1/codes?${new URLSearchParams({ q, ...(system ? { system } : {}), limit: String(limit), lang })}`;
}

/** @param code the only code that will do. */
const search = (path: string, signal: AbortSignal, code?: string) =>
  fetchJson(path, signal, ({ count, codes }) => {
    if (code === undefined) return { is: "found", count, codes };
    const meant = codes.filter((one) => meansCode(code, one.code));
    return { is: "found", count: meant.length, codes: meant };
  });

/** Without a connection the table on this device answers, if there is one. */
async function kept(system: string, plain: string, asCode: boolean): Promise<Answer | undefined> {
  const { lookUpOffline } = await import("../offline/lookup.ts");
  const answer = await lookUpOffline({ system, typed: plain, asCode }, FOUND_MAX, ELSEWHERE_MAX);
  if (!answer) return undefined;
  const { published, count, codes, elsewhere, suggestions, fallback } = answer;
  if (count > 0) return { is: "found", count, codes, kept: published };
  return { is: "missing", elsewhere, suggestions, ...(fallback ? { fallback } : {}), kept: published };
}

/** Nothing fits: what other systems have of it, what may have been meant, and what the system says about codes that it does not list. */
async function nearest({ system, typed, language, asCode = false }: Question, signal: AbortSignal): Promise<Answer> {
  // A path of dots alone would be taken for a folder by the browser.
  if (/^\.{1,2}$/.test(typed)) return { is: "missing", elsewhere: [], suggestions: [] };
  const miss = fetchJson(system === "" ? apiPath.crossing(typed) : apiPath.code(system, typed), signal, (body) => {
    const { suggestions = [], fallback } = body;
    const here = suggestions.filter((one) => one.code !== undefined && (system === "" || one.system === system));
    return { is: "missing", elsewhere: [], suggestions: here, ...(fallback ? { fallback } : {}) };
  });
  if (system === "") return miss;
  const [answer, others] = await Promise.all([
    miss,
    search(searchPath(typed, language, ELSEWHERE_MAX), signal, asCode ? typed : undefined),
  ]);
  return answer.is === "missing" && others.is === "found" ? { ...answer, elsewhere: others.codes } : answer;
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
