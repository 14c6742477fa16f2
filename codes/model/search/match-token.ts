/** Matches one token of a query against every code. */
import type { Field } from "./field.ts";
import { KIND, type Kind } from "./kinds.ts";
import { matchCalled, matchCode, matchPinyin } from "./match-whole.ts";
import type { FieldName, SearchIndex } from "./search-index.ts";
import type { Token } from "./text.ts";
import { isOneEditAway, mayBeMistyped } from "./typo.ts";

/** This share of a Chinese run's pairs of characters makes a text one that may be meant. */
const ALIKE_SHARE = 0.5;
/** So many words are tried in place of a mistyped one; hardly a word has more neighbours. */
const NEIGHBOURS_MAX = 8;

type TextField = Exclude<FieldName, "system">;
const KIND_OF: Record<TextField, Kind> = {
  label: "label",
  display: "display",
  reason: "reason",
  meaning: "meaning",
  advice: "advice",
};
const KIND_OF_ALIKE: Record<TextField, Kind> = {
  label: "labelAlike",
  display: "displayAlike",
  reason: "reasonAlike",
  meaning: "meaningAlike",
  advice: "adviceAlike",
};
/** Half of the pairs of a run stand in many a long text by chance. */
const SHORT_FIELDS = new Set<FieldName>(["label", "display", "reason"]);

/** Kinds that leave no doubt that the token was meant as it is. */
const FITS_WELL = Uint8Array.from({ length: KIND.none + 1 }, (_, kind) =>
  Number(kind <= KIND.reason && kind !== KIND.pinyin && kind !== KIND.pinyinPart),
);

export interface TokenMatch {
  /** Best kind of match of each code, names of systems left aside. */
  kinds: Uint8Array;
  /** Marks the systems that have the token in their name; undefined if none has. */
  systems: Uint8Array | undefined;
}

/** @param allowed marks the codes that the filters leave; something alike is looked for where none of them fits well. */
export function matchToken(index: SearchIndex, token: Token, allowed: Uint8Array): TokenMatch {
  const kinds = new Uint8Array(index.size).fill(KIND.none);
  let systems: Uint8Array | undefined;
  let inLabel = false;
  for (const [name, field, marks] of find(index, token)) {
    if (name === "system") systems = marks;
    else improve(kinds, field, marks, KIND[KIND_OF[name]]);
    if (name === "label") inLabel = marks.includes(1);
  }
  if (token.han) matchCalled(index, token.text, kinds);
  else {
    matchCode(index, token.text.toUpperCase(), kinds);
    matchPinyin(index, token.text, kinds, inLabel);
  }
  if (!kinds.some((kind, at) => FITS_WELL[kind] === 1 && allowed[at] === 1)) {
    for (const [name, field, marks] of findAlike(index, token)) {
      if (name !== "system") improve(kinds, field, marks, KIND[KIND_OF_ALIKE[name]]);
    }
  }
  return { kinds, systems };
}

type Marked = [name: FieldName, field: Field, marks: Uint8Array];

/** Chinese anywhere in a text, words from their beginning, numbers and single letters whole. */
function* find(index: SearchIndex, { text, han }: Token): Generator<Marked> {
  if (!han) {
    yield* findWord(index, text, text.length === 1 || /^[0-9]+$/.test(text));
    return;
  }
  for (const { fields } of index.shelves) {
    for (const [name, field] of fields) {
      const marks = field.find(text);
      if (marks) yield [name, field, marks];
    }
  }
}

function* findWord({ shelves }: SearchIndex, word: string, whole: boolean): Generator<Marked> {
  for (const { fields, words } of shelves) {
    const marks = words.find(word, whole);
    if (!marks) continue;
    let start = 0;
    for (const [name, field] of fields) {
      yield [name, field, marks.subarray(start, start + field.count)];
      start += field.count;
    }
  }
}

function* findAlike(index: SearchIndex, { text, han }: Token): Generator<Marked> {
  if (han) {
    for (const [name, field] of index.shelves.flatMap(({ fields }) => fields)) {
      const marks = SHORT_FIELDS.has(name) ? field.findAlike(text, ALIKE_SHARE) : undefined;
      if (marks) yield [name, field, marks];
    }
  } else if (mayBeMistyped(text)) {
    const neighbours = index.shelves.flatMap(({ words }) => words.select((word) => isOneEditAway(text, word), NEIGHBOURS_MAX));
    for (const word of new Set(neighbours)) yield* findWord(index, word, true);
  }
}

/** Improves the kind of each code whose line of the field is marked. */
function improve(kinds: Uint8Array, { of }: Field, marks: Uint8Array, kind: number): void {
  for (let at = 0; at < kinds.length; at++) {
    const line = of[at] as number;
    if (line >= 0 && marks[line] === 1 && kind < (kinds[at] as number)) kinds[at] = kind;
  }
}
