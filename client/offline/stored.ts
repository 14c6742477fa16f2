/**
 * The table as it lies in the package: the rows of the code files, not the answers made from them, which are sixty
 * times as long. Every part is a text of JSON of its own, so that a program that looks one code up parses little.
 */
import type { CodeFiles, Row, SystemFile } from "../../codes/model/schema.ts";
import type { TableInfo } from "../types.ts";
import { type Placed, share } from "./shared-values.ts";

export interface Stored {
  info: TableInfo;
  /** JSON of {@link Spine}. */
  spine: string;
  /** JSON of the file of reasons. */
  reasons: string;
  /** JSON of the file of sources. */
  sources: string;
  /** Id of a system to the JSON of its file; its rows are {@link StoredRow}s. */
  systems: Record<string, string>;
}

/** Which codes there are, and what counterparts are found by. Best-known systems first. */
export interface Spine {
  /** Ids, in the order in which systems name them by number. */
  reasons: string[];
  systems: SpineSystem[];
}

export interface SpineSystem {
  id: string;
  /** Fixed width of numeric codes. */
  width?: number;
  codes: string[];
  /** Reason of each code. */
  reasons: number[];
  /** Index of a code to what its row says of these. */
  special?: Record<number, Pick<Row, "outcome" | "status">>;
}

/** What the spine does not say. */
export type StoredRow = Omit<Placed<Row>, "code" | "reason" | "outcome" | "status">;
/** What more than one row has is in `shared`. */
export type StoredSystem = Omit<SystemFile, "codes"> & { codes: StoredRow[]; shared: unknown[] };

/** The two halves of the search index, each as JSON. */
export interface StoredIndex {
  codes: string;
  texts: string;
}

/** Lays the files out. */
export function store({ systems, reasons, sources }: CodeFiles, info: TableInfo): Stored {
  const ids = reasons.map(({ id }) => id);
  const spine: Spine = { reasons: ids, systems: systems.map((system) => spineOf(system, ids)) };
  return {
    info,
    spine: JSON.stringify(spine),
    reasons: JSON.stringify(reasons),
    sources: JSON.stringify(sources),
    systems: Object.fromEntries(
      systems.map(({ codes, ...head }) => {
        const { shared, rows } = share(codes);
        const stored = rows.map(({ code: _, reason: __, outcome: ___, status: ____, ...row }): StoredRow => row);
        return [head.id, JSON.stringify({ ...head, shared, codes: stored } satisfies StoredSystem)];
      }),
    ),
  };
}

function spineOf({ id, code: { width }, codes }: SystemFile, reasons: string[]): SpineSystem {
  const special = codes.flatMap(({ outcome, status }, at) => (outcome || status ? [[at, { outcome, status }] as const] : []));
  return {
    id,
    ...(width === undefined ? {} : { width }),
    codes: codes.map(({ code }) => code),
    reasons: codes.map(({ reason }) => reasons.indexOf(reason)),
    ...(special.length > 0 ? { special: Object.fromEntries(special) } : {}),
  };
}
