/** The compiled table as the values that KV would hold. */
import { compile, type Table } from "../codes/model/compile/index.ts";
import { FORMAT, POINTER_KEY, type Pointer, packKey } from "../codes/model/keys.ts";
import { load } from "../codes/model/load.ts";

export async function stored(): Promise<{ table: Table; values: Map<string, Uint8Array | string> }> {
  const table = compile(await load());
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
