/** What a table of codes shows, and how that stands in the address: `?outcome=declined&q=pin&sort=-label`. */

/** Columns that a table may be sorted by; `code` is the order in which it stands in the page. */
export const SORT_KEYS = ["code", "label", "outcome", "funds", "retry"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What a row can be filtered by, in the order in which `data-is` of a row lists its values. */
export const FACETS = ["outcome", "funds", "retry", "actor"] as const;
export type Facet = (typeof FACETS)[number];

export interface TableState {
  /** Words that a row must contain. */
  q: string;
  /** The value wanted of each; "" takes all. */
  wanted: Record<Facet, string>;
  sort: SortKey;
  descending: boolean;
}

/** Reads the query of an address. What it does not know is passed over, so that an old link still opens the table. */
export function parseState(query: string): TableState {
  const params = new URLSearchParams(query);
  const wanted = Object.fromEntries(FACETS.map((facet) => [facet, params.get(facet) ?? ""])) as Record<Facet, string>;
  const [, minus, key] = /^(-?)(\w+)$/.exec(params.get("sort") ?? "") ?? [];
  const sort = SORT_KEYS.find((known) => known === key);
  return { q: params.get("q") ?? "", wanted, sort: sort ?? "code", descending: sort !== undefined && minus === "-" };
}

/** The query for an address, with its `?`; empty where nothing is filtered and the order is the usual one. */
export function formatState({ q, wanted, sort, descending }: TableState): string {
  const params = new URLSearchParams();
  for (const facet of FACETS) if (wanted[facet]) params.set(facet, wanted[facet]);
  if (q.trim()) params.set("q", q.trim());
  if (sort !== "code" || descending) params.set("sort", `${descending ? "-" : ""}${sort}`);
  const query = params.toString();
  return query && `?${query}`;
}
