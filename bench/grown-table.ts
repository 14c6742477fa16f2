/**
 * The table made larger: copies of the systems under other ids, with the same codes and reasons.
 *
 * Of its packs only those are made that grow and those that are asked for; all of them would fill gigabytes. Each is
 * made by what makes the real ones.
 */
import type { Code, System } from "../codes/model/answer.ts";
import type { Table } from "../codes/model/compile/index.ts";
import { searchIndexOf } from "../codes/model/compile/search-index.ts";
import { PackWriter } from "../codes/model/compile/write-pack.ts";
import { SEARCH_PACK, systemPack } from "../codes/model/keys.ts";
import { readPack } from "../codes/model/pack.ts";
import { type Values, valuesOf } from "./table.ts";

export interface GrownTable {
  values: Values;
  codes: number;
  /** Bytes of the search index, and of the largest pack that has a code in all systems. */
  sizes: { search: number; crossing: number };
}

/** Only the packs of the real systems and of the search are there; the others are only named. */
export async function grow(table: Table, factor: number): Promise<GrownTable> {
  const widths = new Map<string, number>();
  const systems: System[] = [];
  const widthOf = await readWidths(table);
  for (let copy = 0; copy < factor; copy++) {
    for (const system of table.catalogue.systems) {
      const id = copy === 0 ? system.id : `${system.id}-${copy}`;
      const width = widthOf.get(system.id);
      if (width !== undefined) widths.set(id, width);
      systems.push({ ...system, id, codes: system.codes.map((code) => (copy === 0 ? code : copyOf(code, id))) });
    }
  }
  const search = new PackWriter();
  const [codes, texts] = searchIndexOf({ ...table.catalogue, systems }, widths);
  search.add("codes", codes);
  search.add("texts", texts);

  const packs = new Map(systems.map(({ id }): [string, Uint8Array] => [systemPack(id), new Uint8Array()]));
  for (const { id } of table.catalogue.systems) packs.set(systemPack(id), table.packs.get(systemPack(id)) as Uint8Array);
  packs.set(SEARCH_PACK, search.toBytes());
  const counts = { ...table.counts, systems: systems.length, codes: table.counts.codes * factor };
  // Each reading of a code lies in the pack whole, so that it grows as the systems do.
  const crossings = [...table.packs].filter(([name]) => /^codes-\d+$/.test(name)).map(([, { byteLength }]) => byteLength * factor);
  return {
    values: valuesOf({ version: table.version, counts, packs }),
    codes: counts.codes,
    sizes: { search: packs.get(SEARCH_PACK)?.byteLength ?? 0, crossing: Math.max(...crossings) },
  };
}

/** Texts of its own, as another system's code would have, so that the index cannot share them; its pinyin it shares. */
function copyOf({ label, meaning, ...code }: Code, system: string): Code {
  return {
    ...code,
    system,
    label: { ...label, en: `${label.en} ${system}` },
    meaning: { zh: `${meaning.zh}（${system}）`, en: `${meaning.en} (${system})` },
  };
}

async function readWidths({ catalogue, packs }: Table): Promise<Map<string, number | undefined>> {
  const read = async ({ id }: System) => {
    const { width } = await readPack(new Uint8Array(packs.get(systemPack(id)) ?? []).buffer);
    return [id, width] as const;
  };
  return new Map(await Promise.all(catalogue.systems.map(read)));
}
