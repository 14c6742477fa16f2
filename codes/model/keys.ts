/**
 * Names of the stored values. Every key of a table carries its version, so a
 * value never changes once it is written, and a reader that holds a version
 * cannot meet another one.
 */

/** The one key that moves: which version is live. */
export const POINTER_KEY = "current";

/** Raised when the layout of packs changes; a Worker that does not know it serves from its own assets. */
export const FORMAT = 1;

/** Codes are spread over this many packs for lookups across systems, so that one lookup reads one of them. */
export const CROSSING_BUCKETS = 16;

export const TABLE_PREFIX = "table:";

/** KV key of a pack: `table:3f2a…:system-unionpay`. */
export const packKey = (version: string, pack: string) => `${TABLE_PREFIX}${version}:${pack}`;

/** Version in a KV key, or undefined for a key that is no pack. */
export function versionOf(key: string): string | undefined {
  return key.startsWith(TABLE_PREFIX) ? key.slice(TABLE_PREFIX.length).split(":", 1)[0] : undefined;
}

export const INDEX_PACK = "index";
export const REASONS_PACK = "reasons";
/** The search index: the entries `codes` and `texts` of `search/search-index.ts`. */
export const SEARCH_PACK = "search";
export const systemPack = (system: string) => `system-${system}`;

/** The pack with the same answers in one language each: names start with `zh/` or `en/`. */
export const inOneLanguage = (pack: string) => `${pack}.lang`;

/** The pack that holds a code's reading in every system; spellings that may stand for each other share it. */
export function crossingPack(spelling: string): string {
  let hash = 0;
  for (let i = 0; i < spelling.length; i++) hash = (hash * 31 + spelling.charCodeAt(i)) >>> 0;
  return `codes-${hash % CROSSING_BUCKETS}`;
}

/** What the pointer says. */
export interface Pointer {
  format: number;
  version: string;
  /** ISO 8601: the date of the version, the same in every copy of it. */
  published: string;
  /** ISO 8601, when the pointer was moved; for whoever looks into KV. */
  moved?: string;
  counts: { systems: number; codes: number; reasons: number };
  /** Names of all packs: a name that is not here is never asked of KV. */
  packs: string[];
  /** Version that was live before; what a rollback returns to. */
  previous?: string;
}

/**
 * Reads a pointer from its stored text.
 * @returns undefined for anything that is not a pointer this code can serve.
 */
export function parsePointer(text: string | null): Pointer | undefined {
  if (text === null) return undefined;
  let value: Partial<Pointer> | null;
  try {
    value = JSON.parse(text) as Partial<Pointer> | null;
  } catch {
    return undefined;
  }
  const valid =
    typeof value === "object" &&
    value !== null &&
    value.format === FORMAT &&
    typeof value.version === "string" &&
    /^[0-9a-f]{16}$/.test(value.version) &&
    typeof value.published === "string" &&
    typeof value.counts === "object" &&
    Array.isArray(value.packs);
  return valid ? (value as Pointer) : undefined;
}
