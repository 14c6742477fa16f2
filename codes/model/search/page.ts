/** One page of a search: which codes stand on it, and how to ask for the next. */
import type { CodeRef } from "../answer.ts";
import { type SearchFilters, search } from "../search.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import type { SearchIndex } from "./search-index.ts";

/** A page that a screen shows. */
export const LIMIT_DEFAULT = 20;
/** A full code is a few kilobytes, so more of them is a download. */
export const LIMIT_MAX = 100;

export interface Page {
  /** How many codes match in all. */
  count: number;
  refs: CodeRef[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

/** @returns undefined if the cursor belongs to another search. */
export function pageOf(
  index: SearchIndex,
  q: string | undefined,
  { system, outcome, funds, retry, actor, risk, reason }: SearchFilters,
  cursor?: string,
  limit = LIMIT_DEFAULT,
): Page | undefined {
  const filters: SearchFilters = { system, outcome, funds, retry, actor, risk, reason };
  const name = JSON.stringify([q, filters]);
  const behind = cursor === undefined ? undefined : readCursor(name, cursor);
  if (cursor !== undefined && !behind) return undefined;
  const found = search(index, q, filters);
  const start = behind ? continueFrom(index, found, behind) : 0;
  const end = start + limit;
  const refs = found.slice(start, end).map((at) => index.ref(at));
  const last = refs.at(-1);
  return { count: found.length, refs, ...(last && end < found.length ? { next: writeCursor(name, { offset: end, ...last }) } : {}) };
}

/** Behind the last code of the page before; where it no longer matches, as far on as it was. */
function continueFrom(index: SearchIndex, found: readonly number[], { system, code, offset }: Cursor): number {
  const before = found.findIndex((at) => {
    const ref = index.ref(at);
    return ref.code === code && ref.system === system;
  });
  return before < 0 ? offset : before + 1;
}
