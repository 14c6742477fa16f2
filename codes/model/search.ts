/**
 * Search and filter over all codes. Pure, and shared by the Worker and the site, so that both give the same
 * order: best match first, then system and code order.
 */
import { spellings } from "./normalize.ts";
import { KIND } from "./search/kinds.ts";
import { matchToken, type TokenMatch } from "./search/match-token.ts";
import { matchCalled, matchCode, matchLabel, matchPinyin, matchSystem } from "./search/match-whole.ts";
import { FACETS, type Facet, type SearchIndex } from "./search/search-index.ts";
import { foldText, queryTokens } from "./search/text.ts";

/** Ids to keep; what is absent keeps all. */
export type SearchFilters = Partial<Record<"system" | Facet, string>>;

/** Longer queries are refused unread. */
export const QUERY_LENGTH_MAX = 200;

/** A shorter phrase is no label and no system. */
const PHRASE_MIN = 2;
/** Where no code has every word, this share of them will do. */
const ENOUGH_SHARE = 0.6;

/** The rank of a code: its kind, and among equals the sum of the kinds of all words. Lower is better. */
const KIND_STEP = 256;
const UNMATCHED = 0xffff;

/**
 * Positions of the codes that fit, best first; `index.ref` names them. Without a query: in system and code order.
 * @param query what a person typed: a code in any form that lookups take, words in Chinese or English, pinyin.
 * @example search(index, "yebz", { system: "unionpay" }).map((at) => index.ref(at).code)
 */
export function search(index: SearchIndex, query: string | undefined, filters: SearchFilters = {}): number[] {
  const allowed = filter(index, filters);
  if (query === undefined) return positions(index.size).filter((at) => allowed[at] === 1);
  const ranks = rank(index, query, allowed);
  const keys: number[] = [];
  for (let at = 0; at < index.size; at++) {
    if (allowed[at] === 1 && ranks[at] !== UNMATCHED) keys.push((ranks[at] as number) * index.size + at);
  }
  return keys.sort((a, b) => a - b).map((key) => key % index.size);
}

function filter(index: SearchIndex, { system, ...facets }: SearchFilters): Uint8Array {
  const allowed = new Uint8Array(index.size).fill(1);
  const keep = (fits: (at: number) => boolean) => {
    for (let at = 0; at < allowed.length; at++) if (!fits(at)) allowed[at] = 0;
  };
  if (system !== undefined) {
    const wanted = index.data.systems.findIndex(({ id }) => id === system);
    keep((at) => index.systemOf[at] === wanted);
  }
  for (const facet of FACETS) {
    const value = facets[facet];
    if (value === undefined) continue;
    const { ids, of } = index.data.facets[facet];
    const wanted = ids.indexOf(value);
    keep((at) => of[at] === wanted);
  }
  return allowed;
}

function rank(index: SearchIndex, query: string, allowed: Uint8Array): Uint16Array {
  const ranks = new Uint16Array(index.size).fill(UNMATCHED);
  /** Ranks the codes by a match of the query as a whole. */
  const offer = (match: (kinds: Uint8Array) => void, rankOf = (kind: number) => kind * KIND_STEP) => {
    const kinds = new Uint8Array(index.size).fill(KIND.none);
    match(kinds);
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at] as number;
      if (kind !== KIND.none) ranks[at] = Math.min(ranks[at] as number, rankOf(kind));
    }
  };

  const [whole, explained] = spellings(query);
  if (whole !== undefined) offer((kinds) => matchCode(index, whole, kinds));
  if (explained !== undefined && /[0-9]/.test(explained)) {
    offer(
      (kinds) => matchCode(index, explained, kinds, false),
      () => KIND.explained * KIND_STEP,
    );
  }
  const phrase = foldText(query);
  if (phrase.trim().length >= PHRASE_MIN) {
    offer((kinds) => matchCalled(index, phrase, kinds));
    offer((kinds) => matchLabel(index, phrase.trimEnd(), kinds));
    offer((kinds) => matchSystem(index, phrase, kinds));
  }

  const tokens = queryTokens(query);
  if (tokens.length === 0) return ranks;
  const matches = tokens.map((token) => matchToken(index, token, allowed));
  offerTokens(index, matches, tokens.length, ranks);
  if (tokens.length > 1) offer((kinds) => matchPinyin(index, query, kinds, false));
  const enough = Math.ceil(tokens.length * ENOUGH_SHARE);
  const found = ranks.some((value, at) => value !== UNMATCHED && allowed[at] === 1);
  if (!found && enough < tokens.length) offerTokens(index, matches, enough, ranks);
  return ranks;
}

/** Ranks each code that has at least so many of the tokens, by the weakest of them. */
function offerTokens(index: SearchIndex, matches: TokenMatch[], least: number, ranks: Uint16Array): void {
  for (let at = 0; at < index.size; at++) {
    const system = index.systemOf[at] as number;
    let worst = 0;
    let sum = 0;
    let found = 0;
    let onlySystem = true;
    for (const { kinds, systems } of matches) {
      let kind = kinds[at] as number;
      // A word of the system's name beside other words says which system is meant: `visa 51`.
      if (kind > KIND.label && systems?.[system] === 1) kind = KIND.label;
      else if (kind === KIND.none) continue;
      else onlySystem = false;
      found++;
      sum += kind;
      if (kind > worst) worst = kind;
    }
    if (found < least) continue;
    const kind = onlySystem ? KIND.reason : worst;
    ranks[at] = Math.min(ranks[at] as number, kind * KIND_STEP + Math.min(sum, KIND_STEP - 1));
  }
}

const positions = (size: number): number[] => Array.from({ length: size }, (_, at) => at);
