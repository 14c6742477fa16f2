/** The search index as it is stored, and as it is held for searching. */
import type { CodeRef } from "../answer.ts";
import { fold, unpadded } from "../normalize.ts";
import { Field, type FieldData } from "./field.ts";
import { Words, type WordsData } from "./words.ts";

/** What codes are filtered by, beside their system. */
export const FACETS = ["outcome", "funds", "retry", "actor", "risk", "reason"] as const;
export type Facet = (typeof FACETS)[number];

/** One value a code, as an index into the ids. */
export interface FacetData {
  ids: string[];
  of: number[];
}

/** Enough to search codes, labels, terminal words, reasons and pinyin. */
export interface SearchCodes {
  systems: {
    id: string;
    /** Number of codes; they stand one after the other. */
    count: number;
    width?: number;
    /** Folded names that stand for the system as a whole. */
    names: string[];
  }[];
  /** All codes, in system and code order. */
  codes: string[];
  facets: Record<Facet, FacetData>;
  label: FieldData;
  /** What terminals show, former labels, and the words that a code itself consists of. */
  display: FieldData;
  /** Id and names of each reason, in the order of the facet's ids. */
  reasonLines: string;
  /** Everything that people call each reason, folded, and the pinyin of it; tables from before there was such a list have none. */
  called?: string[][];
  /** Id, names and provider of each system, in the order of the systems. */
  systemLines: string;
  /** Words of these four fields; their lines are counted on from one field to the next. */
  words: WordsData;
  /** Pinyin of the Chinese labels and of what terminals show. */
  pinyin: FieldData;
}

/** The long texts: of `lines` only the Chinese. Without them a search finds less, in the same order. */
export interface SearchTexts {
  meaning: FieldData;
  advice: FieldData;
  /** Words of these two fields. */
  words: WordsData;
}

export type FieldName = "label" | "display" | "reason" | "system" | "meaning" | "advice";

/** Some fields and the words in them. */
interface Shelf {
  fields: [FieldName, Field][];
  words: Words;
}

export class SearchIndex {
  readonly data: SearchCodes;
  readonly size: number;
  /** System of each code, as an index into the systems. */
  readonly systemOf: Uint16Array;
  readonly folded: string[];
  /** Folded spelling to the codes that have it. */
  readonly byFolded = new Map<string, number[]>();
  /** Number without leading zeros to the codes that it may stand for. */
  readonly byBare = new Map<string, number[]>();
  /** What people call a reason, to the reasons that it may mean, as indexes into the facet's ids. */
  readonly called = new Map<string, number[]>();
  readonly shelves: Shelf[];
  readonly pinyin: Field;

  constructor(data: SearchCodes, texts?: SearchTexts) {
    this.data = data;
    this.size = data.codes.length;
    this.systemOf = new Uint16Array(this.size);
    this.folded = data.codes.map(fold);
    let at = 0;
    data.systems.forEach(({ count, width }, system) => {
      for (const end = at + count; at < end; at++) {
        this.systemOf[at] = system;
        const folded = this.folded[at] as string;
        push(this.byFolded, folded, at);
        const bare = unpadded(folded);
        if (bare !== folded && folded.length === width) push(this.byBare, bare, at);
      }
    });
    data.called?.forEach((calls, reason) => {
      for (const call of calls) push(this.called, call, reason);
    });
    const reason = { lines: data.reasonLines, of: data.facets.reason.of };
    const system = { lines: data.systemLines, of: Array.from(this.systemOf) };
    this.shelves = [shelf({ label: data.label, display: data.display, reason, system }, data.words)];
    if (texts) this.shelves.push(shelf({ meaning: texts.meaning, advice: texts.advice }, texts.words));
    this.pinyin = new Field(data.pinyin);
  }

  /** The code at a position of a result. */
  ref(at: number): CodeRef {
    return { system: this.data.systems[this.systemOf[at] as number]?.id ?? "", code: this.data.codes[at] ?? "" };
  }
}

function shelf(stored: Partial<Record<FieldName, FieldData>>, words: WordsData): Shelf {
  const fields = Object.entries(stored).map(([name, data]): [FieldName, Field] => [name as FieldName, new Field(data)]);
  const count = fields.reduce((sum, [, field]) => sum + field.count, 0);
  return { fields, words: new Words(words, count) };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
