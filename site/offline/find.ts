/** Finds codes in the kept table as the API does, by the same search over the same words; only the long texts are not kept. */
import { missingCode } from "../../codes/model/miss.ts";
import type { MissSystem } from "../../codes/model/misses.ts";
import { fold, resolve } from "../../codes/model/normalize.ts";
import { type Searched, searchCodesOf } from "../../codes/model/search/make-index.ts";
import { SearchIndex } from "../../codes/model/search/search-index.ts";
import { search } from "../../codes/model/search.ts";
import { pinyinFrom } from "../spoken.ts";
import { codeAt, type KeptSystem, kindOf, type OfflineCode, type OfflineTable, type Row } from "./table.ts";

interface Shelf {
  index: SearchIndex;
  /** As the index counts them. */
  rows: [system: string, row: Row][];
}

const shelves = new WeakMap<OfflineTable, Shelf>();

/** The index is made at the first lookup; it takes a moment, and lasts as long as its table. */
function shelfOf(table: OfflineTable): Shelf {
  const known = shelves.get(table);
  if (known) return known;
  const systems = table.systems.map((system) => ({
    ...system,
    kind: kindOf(system),
    codes: system.codes.map((row) => searched(table, row)),
  }));
  const widths = new Map(table.systems.flatMap(({ id, width }) => (width ? [[id, width] as const] : [])));
  const reasons = table.reasons.map(([id, zh, en]) => ({ id, name: { zh, en } }));
  const index = new SearchIndex(searchCodesOf({ systems, reasons }, widths, pinyinFrom(table.spoken)));
  const shelf: Shelf = { index, rows: table.systems.flatMap(({ id, codes }) => codes.map((row): [string, Row] => [id, row])) };
  shelves.set(table, shelf);
  return shelf;
}

function searched(table: OfflineTable, row: Row): Searched {
  const { policy, ...code } = codeAt(table, "", row);
  const [, , , , , , , reason, ...display] = row;
  return { ...code, retry: { policy }, reason: table.reasons[reason]?.[0] ?? "", display };
}

/**
 * Everything that fits, best first.
 * @param system id of the only system to look in, or "".
 */
export function find(table: OfflineTable, system: string, typed: string): OfflineCode[] {
  const { index, rows } = shelfOf(table);
  const found = search(index, typed, system === "" ? {} : { system });
  return found.map((at) => codeAt(table, ...(rows[at] as [string, Row])));
}

/** One code of one system, however it is written. */
export function findCode(table: OfflineTable, system: string, typed: string): OfflineCode | undefined {
  const kept = table.systems.find(({ id }) => id === system);
  if (!kept) return undefined;
  const folded = new Map(kept.codes.map((row) => [fold(row[0]), row]));
  const spelling = resolve(typed, kept.width, (tried) => (folded.has(tried) ? tried : undefined));
  return spelling === undefined ? undefined : codeAt(table, system, folded.get(spelling) as Row);
}

/** What the API would say where a code is not listed: what may have been meant, and the system's rule for such codes. */
export const miss = (table: OfflineTable, system: string, typed: string) =>
  missingCode(system === "" ? undefined : system, typed, table.systems.map(asMissSystem)).extras;

function asMissSystem({ id, name, width, fallback, codes }: KeptSystem): MissSystem {
  return {
    id,
    name,
    ...(width ? { width } : {}),
    ...(fallback ? { fallback: fallback as MissSystem["fallback"] & {} } : {}),
    codes: codes.map(([code, zh, en]) => [code, { zh, en }]),
  };
}
