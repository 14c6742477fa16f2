/**
 * Turns the code files into the table: one immutable set of packs, named by
 * its content. The same files give the same bytes, on every machine.
 */
import type { ReasonList, ReasonWithCodes, SystemList } from "../answer.ts";
import { type Catalogue, expand, summarize } from "../expand.ts";
import { crossingPack, INDEX_PACK, inOneLanguage, REASONS_PACK, SEARCH_PACK, systemPack } from "../keys.ts";
import { inLanguage } from "../language.ts";
import { indexOf } from "../misses.ts";
import { fold, unpadded } from "../normalize.ts";
import { publishedOf } from "../published.ts";
import type { CodeFiles } from "../schema.ts";
import { LANGUAGES } from "../words.ts";
import { crossSystems } from "./crossing.ts";
import { searchIndexOf } from "./search-index.ts";
import { PackWriter, sha256 } from "./write-pack.ts";

export interface Table {
  /** First 16 hex digits of the hash over all packs. */
  version: string;
  /** ISO 8601; follows from the content, see published.ts. */
  published: string;
  counts: { systems: number; codes: number; reasons: number };
  /** Pack name to its bytes. */
  packs: Map<string, Uint8Array>;
  /** The expanded rows that the packs were made from. */
  catalogue: Catalogue;
}

/**
 * Compiles the files.
 * @throws {Error} where a row points to something that does not exist; `npm run codes:lint` lists them all.
 */
export function compile(files: CodeFiles): Table {
  const catalogue = expand(files);
  const packs = new Map<string, Uint8Array>();
  const widths = new Map(files.systems.flatMap((system) => (system.code.width ? [[system.id, system.code.width] as const] : [])));

  /** Writes a pack in all languages, and the same answers in each single language beside it. */
  const both = (name: string, width: number | undefined, write: (to: PackWriter, prefix: string, only: <T>(value: T) => T) => void) => {
    const full = new PackWriter(width);
    write(full, "", (value) => value);
    packs.set(name, full.toBytes());
    const single = new PackWriter(width);
    for (const language of LANGUAGES) write(single, `${language}/`, (value) => inLanguage(value, language));
    packs.set(inOneLanguage(name), single.toBytes());
  };

  for (const system of catalogue.systems) {
    both(systemPack(system.id), widths.get(system.id), (to, prefix, only) => {
      const { codes, ...head } = system;
      to.addList(
        prefix,
        only(head),
        "codes",
        codes.map((code) => [prefix + code.code, only(code)]),
      );
      for (const code of codes) to.alias(fold(code.code), code.code);
    });
  }

  both(REASONS_PACK, undefined, (to, prefix, only) => {
    to.add(prefix, only({ count: catalogue.reasons.length, reasons: catalogue.reasons } satisfies ReasonList));
    for (const reason of catalogue.reasons) {
      const codes = (catalogue.codesOfReason.get(reason.id) ?? []).map(summarize);
      to.add(prefix + reason.id, only({ ...reason, codes } satisfies ReasonWithCodes));
    }
  });

  const { crossings, aliases } = crossSystems(catalogue.systems, widths);
  const buckets = Map.groupBy(crossings.keys(), (spelling) => crossingPack(unpadded(fold(spelling))));
  for (const [name, spellings] of buckets) {
    both(name, undefined, (to, prefix, only) => {
      for (const spelling of spellings) to.add(prefix + spelling, only(crossings.get(spelling)));
      for (const [folded, spelling] of aliases) if (crossingPack(unpadded(folded)) === name) to.alias(folded, spelling);
    });
  }

  both(INDEX_PACK, undefined, (to, prefix, only) => {
    const systems = catalogue.systems.map(({ codes: _, classes: __, fallback: ___, sources: ____, ...summary }) => summary);
    to.add(`${prefix}systems`, only({ count: systems.length, systems } satisfies SystemList));
    if (prefix === "") to.add("misses", indexOf(catalogue.systems, widths));
  });

  const search = new PackWriter();
  const [searchCodes, searchTexts] = searchIndexOf(catalogue, widths);
  search.add("codes", searchCodes);
  search.add("texts", searchTexts);
  packs.set(SEARCH_PACK, search.toBytes());

  return {
    version: versionOf(packs),
    published: publishedOf(catalogue.systems),
    counts: {
      systems: catalogue.systems.length,
      codes: catalogue.systems.reduce((sum, system) => sum + system.codes.length, 0),
      reasons: catalogue.reasons.length,
    },
    packs: new Map([...packs].sort(([a], [b]) => (a < b ? -1 : 1))),
    catalogue,
  };
}

function versionOf(packs: Map<string, Uint8Array>): string {
  const lines = [...packs].map(([name, bytes]) => `${name} ${sha256(bytes)}\n`).sort();
  return sha256(lines.join("")).slice(0, 16);
}
