/** The lookup's answer where the service cannot be reached: from the table that the service worker keeps. */
import type { Code } from "../../codes/model/answer.ts";
import { apiPath, pagePath } from "../../codes/model/links.ts";
import { find } from "./find.ts";
import { OFFLINE_TABLE } from "./paths.ts";
import type { OfflineCode, OfflineTable } from "./table.ts";

/** What a box shows of a code; the rest is on its page. */
export type KeptCode = Pick<Code, "system" | "code" | "label" | "outcome" | "funds"> & {
  retry: Pick<Code["retry"], "policy">;
  advice: Pick<Code["advice"], "cashier">;
  links: Pick<Code["links"], "self" | "page">;
};

export interface KeptAnswer {
  count: number;
  codes: KeptCode[];
  /** Day of the newest row of the kept table, YYYY-MM-DD. */
  published: string;
}

let reading: Promise<OfflineTable | undefined> | undefined;

/** @returns undefined where no table is kept. */
export async function lookUpOffline(system: string, typed: string, most: number): Promise<KeptAnswer | undefined> {
  reading ??= read();
  const table = await reading;
  if (!table) {
    reading = undefined;
    return undefined;
  }
  const found = find(table, system, typed);
  return { count: found.length, codes: found.slice(0, most).map(asAnswer), published: table.published };
}

async function read(): Promise<OfflineTable | undefined> {
  if (!("caches" in globalThis)) return undefined;
  const kept = await caches.match(OFFLINE_TABLE).catch(() => undefined);
  return kept?.json();
}

function asAnswer({ system, code, policy, cashier, ...rest }: OfflineCode): KeptCode {
  const links = { self: apiPath.code(system, code), page: pagePath.code(system, code) };
  return { ...rest, system, code, retry: { policy }, advice: { cashier }, links };
}
