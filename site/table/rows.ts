/** Which rows are shown and in which order: the pure part, over what was read from the page once. */
import { FACETS, type Facet, type SortKey, type TableState } from "./state.ts";

export interface Row {
  /** Place in the page: the code order. */
  at: number;
  label: string;
  /** Everything a reader could look for, folded by {@link foldForSearch}. */
  text: string;
  is: Record<Facet, string>;
}

/** Full-width letters, case and runs of space make no difference. */
export const foldForSearch = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** True if the row has every value wanted and every word. */
export function fits(row: Row, { q, wanted }: TableState): boolean {
  if (FACETS.some((facet) => wanted[facet] && wanted[facet] !== row.is[facet])) return false;
  return foldForSearch(q)
    .split(" ")
    .every((token) => row.text.includes(token));
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
