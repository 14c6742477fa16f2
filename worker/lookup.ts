/** Finds one code in one table: the forgiving lookup, and what to say on a miss. */
import { SYSTEM_ID } from "../codes/model/ids.ts";
import { crossingPack, INDEX_PACK, inOneLanguage, systemPack } from "../codes/model/keys.ts";
import { inLanguage } from "../codes/model/language.ts";
import { INPUT_LENGTH_MAX, type Miss, missingCode, missingSystem, tooLong } from "../codes/model/miss.ts";
import type { MissIndex, MissSystem } from "../codes/model/misses.ts";
import { resolve, spellings, unpadded } from "../codes/model/normalize.ts";
import type { Entry, Pack } from "../codes/model/pack.ts";
import type { Language } from "../codes/model/words.ts";
import type { Background, Table } from "./table.ts";

export interface Found {
  entry: Entry;
  /** Canonical spelling. */
  code: string;
}

export type { Miss };

export class Lookup {
  readonly #table: Table;
  readonly #background: Background;
  readonly #language: Language | undefined;

  constructor(table: Table, background: Background, language: Language | undefined) {
    this.#table = table;
    this.#background = background;
    this.#language = language;
  }

  /** A pack in the language of the call, and the prefix that the names in it carry. */
  pack(name: string): Pack | Promise<Pack> | undefined {
    return this.#table.pack(this.#language ? inOneLanguage(name) : name, this.#background);
  }

  /** The pack of a system; undefined for anything that is no id of one. */
  systemPack(system: string): Pack | Promise<Pack> | undefined {
    return SYSTEM_ID.test(system) ? this.pack(systemPack(system)) : undefined;
  }

  named(name: string): string {
    return this.#language ? `${this.#language}/${name}` : name;
  }

  /** One code of one system, or why it was not found. */
  async code(system: string, input: string): Promise<Found | Miss> {
    if (input.length > INPUT_LENGTH_MAX) return tooLong();
    const pack = await this.systemPack(system);
    if (!pack) return this.missingSystem(system, input);
    const code = resolve(input, pack.width, (folded) => this.#canonical(pack, folded));
    const entry = code === undefined ? undefined : pack.entry(this.named(code));
    return entry && code !== undefined ? { entry, code } : this.missingCode(system, input);
  }

  /** One code in every system that has it, or why it was not found. */
  async crossing(input: string): Promise<Found | Miss> {
    if (input.length > INPUT_LENGTH_MAX) return tooLong();
    for (const spelling of spellings(input)) {
      const pack = await this.pack(crossingPack(unpadded(spelling)));
      if (!pack) continue;
      const code = this.#canonical(pack, spelling) ?? this.#canonical(pack, unpadded(spelling));
      const entry = code === undefined ? undefined : pack.entry(this.named(code));
      if (entry && code !== undefined) return { entry, code };
    }
    return this.missingCode(undefined, input);
  }

  /** @param code what was looked for in it. */
  async missingSystem(system: string, code?: string): Promise<Miss> {
    return this.#inLanguage(missingSystem(system, await this.#systems(), code));
  }

  async missingCode(system: string | undefined, input: string): Promise<Miss> {
    return this.#inLanguage(missingCode(system, input, await this.#systems()));
  }

  #canonical(pack: Pack, folded: string): string | undefined {
    const alias = pack.canonical(folded);
    if (alias !== undefined || !this.#language) return alias;
    return pack.entry(this.named(folded)) ? folded : undefined;
  }

  async #systems(): Promise<MissSystem[]> {
    const pack = await this.#table.pack(INDEX_PACK, this.#background);
    return missIndexOf(pack as Pack).systems;
  }

  #inLanguage({ extras, ...miss }: Miss): Miss {
    return { ...miss, extras: this.#language ? inLanguage(extras, this.#language) : extras };
  }
}

const parsed = new WeakMap<Pack, MissIndex>();

/** The index is parsed at the first miss and kept as long as its pack. */
function missIndexOf(pack: Pack): MissIndex {
  const known = parsed.get(pack);
  if (known) return known;
  const index = JSON.parse(new TextDecoder().decode(pack.entry("misses")?.body)) as MissIndex;
  parsed.set(pack, index);
  return index;
}
