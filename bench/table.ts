/** The compiled table as the values that KV would hold. */
import { compile, type Table } from "../codes/model/compile/index.ts";
import { FORMAT, POINTER_KEY, type Pointer, packKey } from "../codes/model/keys.ts";
import { load } from "../codes/model/load.ts";

export type Values = Map<string, Uint8Array | string>;

export interface Stored {
  table: Table;
  values: Values;
}

let plain: Promise<Stored> | undefined;

/** The table of the code files, made once in a run, or one in which each row says `mark`. */
export function stored(mark?: string): Promise<Stored> {
  if (mark !== undefined) return make(mark);
  plain ??= make();
  return plain;
}

async function make(mark?: string): Promise<Stored> {
  const files = await load();
  if (mark) for (const system of files.systems) for (const row of system.codes) row.note = { zh: `标记 ${mark}`, en: mark };
  const table = compile(files);
  return { table, values: valuesOf(table) };
}

/** The values that KV holds when the table is live. */
export function valuesOf({ version, counts, packs }: Pick<Table, "version" | "counts" | "packs">): Values {
  const values: Values = new Map();
  for (const [name, bytes] of packs) values.set(packKey(version, name), bytes);
  const published = new Date().toISOString();
  const pointer: Pointer = { format: FORMAT, version, published, counts, packs: [...packs.keys()] };
  return values.set(POINTER_KEY, JSON.stringify(pointer));
}

/** The same table as the static assets that are shipped with the site. */
export function shipped(table: Table): Values {
  const { version, counts, packs } = table;
  const pointer: Pointer = { format: FORMAT, version, published: new Date(0).toISOString(), counts, packs: [...packs.keys()] };
  return new Map<string, Uint8Array | string>([
    ["table/pointer.json", JSON.stringify(pointer)],
    ...[...packs].map(([name, bytes]): [string, Uint8Array] => [`table/${name}`, bytes]),
  ]);
}
