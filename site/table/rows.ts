/** Which rows are shown and in which order: the pure part, over what was read from the page once. */
import { clean } from "../../codes/model/normalize.ts";
import { pinyinLetters, pinyinPattern } from "../../codes/model/search/pinyin.ts";
import { tokensOf } from "../../codes/model/search/text.ts";
import { FACETS, type Facet, type SortKey, type TableState } from "./state.ts";

/** Between the reasons of a table, in what its page says of them. */
export const NEXT_REASON = "\n";

export interface Row {
  /** Place in the page: the code order. */
  at: number;
  label: string;
  /** Everything a reader could look for, folded as the search folds it. */
  text: string;
  /** The pinyin of it. */
  spoken: string;
  is: Record<Facet, string>;
}

/** The rows that have every value wanted and every word; where no row has the words, those that sound like them. */
export function fitting(rows: readonly Row[], { q, wanted }: TableState): Row[] {
  const asked = clean(q);
  const tokens = tokensOf(asked).map(({ text }) => text);
  let found = rows.filter((row) => tokens.every((token) => row.text.includes(token)));
  const letters = found.length === 0 ? pinyinLetters(asked) : undefined;
  if (letters !== undefined) {
    const pattern = new RegExp(pinyinPattern(letters).source);
    found = rows.filter((row) => pattern.test(row.spoken));
  }
  return found.filter((row) => FACETS.every((facet) => !wanted[facet] || wanted[facet] === row.is[facet]));
}

/**
 * The rows in the order asked for; equal ones stay in code order, whichever the direction.
 * @param order the values of each facet in the order of the vocabulary.
 */
export function sorted(rows: readonly Row[], state: TableState, order: Record<Facet, readonly string[]>, language: string): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare: Record<SortKey, (a: Row, b: Row) => number> = {
    code: (a, b) => a.at - b.at,
    label: (a, b) => collator.compare(a.label, b.label),
    outcome: by("outcome"),
    funds: by("funds"),
    retry: by("retry"),
  };
  const sign = state.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare[state.sort](a, b) || a.at - b.at);

  function by(facet: Facet) {
    return (a: Row, b: Row) => order[facet].indexOf(a.is[facet]) - order[facet].indexOf(b.is[facet]);
  }
}
