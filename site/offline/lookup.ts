/** The lookup's answer where the service cannot be reached: from the table that the service worker keeps. */
import type { Code, CodeSummary } from "../../codes/model/answer.ts";
import { apiPath, pagePath } from "../../codes/model/links.ts";
import { meansCode } from "../lookup/typed.ts";
import { find, findCode, miss } from "./find.ts";
import { OFFLINE_TABLE } from "./paths.ts";
import type { KeptRule, OfflineCode, OfflineTable } from "./table.ts";

/** What a box shows of a code; the rest is on its page. */
export type KeptCode = Pick<Code, "system" | "code" | "label" | "outcome" | "funds"> & {
  retry: Pick<Code["retry"], "policy">;
  advice: Pick<Code["advice"], "cashier">;
  links: Pick<Code["links"], "self" | "page">;
};

export interface KeptAnswer {
  count: number;
  codes: KeptCode[];
  /** Where the system has nothing: what others have, what is spelt alike, and the system's rule. */
  elsewhere: KeptCode[];
  suggestions: Pick<CodeSummary, "system" | "code" | "label" | "links">[];
  fallback?: Pick<KeptRule, "meaning" | "outcome">;
  /** Day of the newest row of the kept table, YYYY-MM-DD. */
  published: string;
}

let reading: Promise<OfflineTable | undefined> | undefined;

/** The kept table; undefined where there is none, which may change. */
async function kept(): Promise<OfflineTable | undefined> {
  reading ??= read();
  const table = await reading;
  if (!table) reading = undefined;
  return table;
}

interface Question {
  /** Id of a system, or "" for all. */
  system: string;
  typed: string;
  /** Nothing that only sounds like it will do. */
  asCode: boolean;
}

/** @returns undefined where no table is kept. */
export async function lookUpOffline(question: Question, most: number, mostElsewhere: number): Promise<KeptAnswer | undefined> {
  const { system, typed, asCode } = question;
  const table = await kept();
  if (!table) return undefined;
  const { published } = table;
  const fits = (of: string) => find(table, of, typed).filter(({ code }) => !asCode || meansCode(typed, code));
  const found = fits(system);
  const codes = found.slice(0, most).map(asAnswer);
  if (found.length > 0) return { count: found.length, codes, elsewhere: [], suggestions: [], published };
  const { suggestions = [], fallback } = miss(table, system, typed);
  return {
    count: 0,
    codes,
    elsewhere: system === "" ? [] : fits("").slice(0, mostElsewhere).map(asAnswer),
    suggestions: suggestions.flatMap((one) => ("code" in one && (system === "" || one.system === system) ? [one] : [])),
    ...(fallback ? { fallback } : {}),
    published,
  };
}

/** One code as the offline page shows it. */
export async function codeOffline(system: string, typed: string): Promise<{ code: KeptCode; published: string } | undefined> {
  const table = await kept();
  const found = table && findCode(table, system, typed);
  return found && { code: asAnswer(found), published: table.published };
}

async function read(): Promise<OfflineTable | undefined> {
  if (!("caches" in globalThis)) return undefined;
  const held = await caches.match(OFFLINE_TABLE).catch(() => undefined);
  return held?.json();
}

function asAnswer({ system, code, policy, cashier, ...rest }: OfflineCode): KeptCode {
  const links = { self: apiPath.code(system, code), page: pagePath.code(system, code) };
  return { ...rest, system, code, retry: { policy }, advice: { cashier }, links };
}
