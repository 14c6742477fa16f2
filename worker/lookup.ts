/** Finds one code in one table: the forgiving lookup, and what to say on a miss. */
import type { z } from "zod";
import type { FallbackRule } from "../codes/model/answer.ts";
import { SYSTEM_ID } from "../codes/model/ids.ts";
import { crossingPack, INDEX_PACK, inOneLanguage, systemPack } from "../codes/model/keys.ts";
import { inLanguage } from "../codes/model/language.ts";
import { apiPath, pagePath } from "../codes/model/links.ts";
import type { MissIndex, MissSystem } from "../codes/model/misses.ts";
import { nearest } from "../codes/model/nearest.ts";
import { fold, resolve, spellings, unpadded } from "../codes/model/normalize.ts";
import type { Entry, Pack } from "../codes/model/pack.ts";
import type { ProblemType } from "../codes/model/problems.ts";
import type { Language, Text } from "../codes/model/words.ts";
import type { codeSuggestionSchema } from "./problem.schema.ts";
import type { Extras } from "./problem.ts";
import type { Background, Table } from "./table.ts";

/** Longer input is refused unread: no code, however decorated, needs more. */
export const INPUT_LENGTH_MAX = 200;

/** So many suggestions of each sort are enough to choose from. */
const SUGGESTIONS_MAX = 5;

export interface Found {
  entry: Entry;
  /** Canonical spelling. */
  code: string;
}

export interface Miss {
  type: ProblemType;
  detail: Text;
  extras: Extras;
}

export type Suggestion = z.infer<typeof codeSuggestionSchema>;

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
    if (!pack) return this.missingSystem(system);
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

  async missingSystem(system: string): Promise<Miss> {
    const { systems } = await this.#misses();
    const near = nearest(system.slice(0, INPUT_LENGTH_MAX).toLowerCase(), systems, (entry) => entry.id, SUGGESTIONS_MAX, 3);
    const suggestions = near.map(({ id, name }) =>
      this.#only({ system: id, name, links: { self: apiPath.system(id), page: pagePath.system(id) } }),
    );
    return {
      type: "unknown-system",
      detail: { zh: "没有这个体系。全部体系见 /v1/systems。", en: "There is no such system. /v1/systems lists them all." },
      extras: { suggestions },
    };
  }

  async missingCode(system: string | undefined, input: string): Promise<Miss> {
    const { systems } = await this.#misses();
    const tried = spellings(input);
    const asked = tried[0] ?? "";
    const here = systems.find((entry) => entry.id === system);
    const suggestions: Suggestion[] = here
      ? nearest(asked, here.codes, ([code]) => fold(code), SUGGESTIONS_MAX).map(([code, label]) => suggestion(here, code, label))
      : nearestAnywhere(asked, systems);
    suggestions.push(...elsewhere(tried, systems, here));
    const fallback = here && this.#fallback(here, tried);
    const extras: Extras = {
      suggestions: suggestions.map((entry) => this.#only(entry)),
      ...(fallback ? { fallback: this.#only(fallback) } : {}),
    };
    return {
      type: "unknown-code",
      detail: here
        ? { zh: `${here.name.zh}没有收录这个应答码。`, en: `${here.name.en} does not list this code.` }
        : { zh: "没有体系收录这个应答码。", en: "No system lists this code." },
      extras,
    };
  }

  #canonical(pack: Pack, folded: string): string | undefined {
    const alias = pack.canonical(folded);
    if (alias !== undefined || !this.#language) return alias;
    return pack.entry(this.named(folded)) ? folded : undefined;
  }

  #fallback(system: MissSystem, tried: string[]): FallbackRule | undefined {
    for (const { pattern, ...rule } of system.fallback ?? []) {
      const matcher = new RegExp(pattern);
      if (tried.some((spelling) => matcher.test(spelling))) return rule;
    }
    return undefined;
  }

  async #misses(): Promise<MissIndex> {
    const pack = await this.#table.pack(INDEX_PACK, this.#background);
    return missIndexOf(pack as Pack);
  }

  #only<T>(value: T): T {
    return this.#language ? inLanguage(value, this.#language) : value;
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

function tooLong(): Miss {
  return {
    type: "bad-parameter",
    detail: { zh: `应答码最多 ${INPUT_LENGTH_MAX} 个字符。`, en: `A code takes at most ${INPUT_LENGTH_MAX} characters.` },
    extras: { parameter: "code" },
  };
}

function suggestion(system: MissSystem, code: string, label: Text): Suggestion {
  return { system: system.id, code, label, links: { self: apiPath.code(system.id, code), page: pagePath.code(system.id, code) } };
}

/** Other systems that have this very code. */
function elsewhere(tried: string[], systems: MissSystem[], here: MissSystem | undefined): Suggestion[] {
  const found: Suggestion[] = [];
  for (const system of systems) {
    if (system === here) continue;
    const hit = system.codes.find(([code]) => tried.includes(fold(code)));
    if (hit) found.push(suggestion(system, ...hit));
    if (found.length === SUGGESTIONS_MAX) break;
  }
  return found;
}

function nearestAnywhere(asked: string, systems: MissSystem[]): Suggestion[] {
  const all = systems.flatMap((system) => system.codes.map(([code, label]) => ({ system, code, label })));
  return nearest(asked, all, ({ code }) => fold(code), SUGGESTIONS_MAX).map(({ system, code, label }) => suggestion(system, code, label));
}
