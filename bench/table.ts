/** The compiled table as the values that KV would hold. */
import { compile, type Table } from "../codes/model/compile/index.ts";
import { FORMAT, POINTER_KEY, type Pointer, packKey } from "../codes/model/keys.ts";
import { load } from "../codes/model/load.ts";

export type Values = Map<string, Uint8Array | string>;

/** The table of the code files, or one in which each row says `mark`. */
export async function stored(mark?: string): Promise<{ table: Table; values: Values }> {
  const files = await load();
  if (mark) for (const system of files.systems) for (const row of system.codes) row.note = { zh: `标记 ${mark}`, en: mark };
  const table = compile(files);
  const values = new Map<string, Uint8Array | string>();
  for (const [name, bytes] of table.packs) values.set(packKey(table.version, name), bytes);
  const pointer: Pointer = {
    format: FORMAT,
    version: table.version,
    published: new Date().toISOString(),
    counts: table.counts,
    packs: [...table.packs.keys()],
  };
  values.set(POINTER_KEY, JSON.stringify(pointer));
  return { table, values };
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
