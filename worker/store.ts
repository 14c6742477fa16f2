/**
 * The only file that touches KV and its fallback.
 *
 * An isolate keeps the packs that it has read; each is read once for each
 * version. The pointer is read again in the background, and a new version
 * replaces the old one only when the packs in use have arrived, so that a
 * reader never waits for a publish and never meets two versions in one answer.
 * Where KV fails, is slow or holds a broken value, the last good version
 * serves on; an isolate that has none reads the table shipped with the site.
 */
import { POINTER_KEY, type Pointer, packKey, parsePointer } from "../codes/model/keys.ts";
import { type Pack, PackError, readPack } from "../codes/model/pack.ts";
import type { Env } from "./env.ts";

const SECOND = 1_000;
/** Until this age the pointer is not looked at again. */
export const FRESH = 10 * SECOND;
/** From this age on a request waits for the pointer, so that a quiet isolate does not serve an old table. */
export const STALE = 25 * SECOND;
/** KV that has not answered by then counts as failing. */
export const KV_PATIENCE = 1 * SECOND;
/** After a failure KV is left alone for this long: nobody waits for it twice in a row. */
export const KV_REST = 5 * SECOND;
/** Shortest time for which KV may keep the pointer at the edge, in seconds (KV's own minimum). */
const POINTER_TTL = 30;
/** A pack never changes, so the edge may keep it for long, in seconds. */
const PACK_TTL = 60 * 60;

/** Where the shipped table lies among the assets; the host is not looked at. */
const ASSETS_URL = "https://assets.invalid/table/";
export const ASSETS_POINTER = "pointer.json";

export type Origin = "kv" | "assets";

/** Keeps a promise running after the answer is sent. */
export type Background = (work: Promise<unknown>) => void;

/** Raised when a table cannot be read just now; the caller may try {@link TableStore.shipped}. */
export class TableUnavailable extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`Cannot read ${what}.`, options);
    this.name = "TableUnavailable";
  }
}

type Reader = (pack: string) => Promise<ArrayBuffer | null>;

/** One version of the table, as far as this isolate has read it. */
export class Table {
  readonly pointer: Pointer;
  readonly origin: Origin;
  readonly #names: Set<string>;
  readonly #read: Reader;
  readonly #packs = new Map<string, Pack>();
  readonly #loading = new Map<string, Running<Pack>>();
  /** Packs that were broken are not asked for again until then. */
  readonly #restUntil = new Map<string, number>();
  /** After a read that hung, none is: the next would hang too. */
  #allRestUntil = 0;
  readonly #onPack: (name: string, pack: Pack) => void;

  constructor(pointer: Pointer, origin: Origin, read: Reader, onPack: (table: Table, name: string, pack: Pack) => void) {
    this.pointer = pointer;
    this.origin = origin;
    this.#names = new Set(pointer.packs);
    this.#read = read;
    this.#onPack = (name, pack) => onPack(this, name, pack);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  loaded(): string[] {
    return [...this.#packs.keys()];
  }

  /**
   * A pack of this version; undefined if the version has none of that name.
   * @throws {TableUnavailable} if it cannot be read.
   */
  pack(name: string, background: Background): Pack | Promise<Pack> | undefined {
    const held = this.#packs.get(name);
    if (held) return held;
    if (!this.#names.has(name)) return undefined;
    if (Date.now() < Math.max(this.#allRestUntil, this.#restUntil.get(name) ?? 0))
      throw new TableUnavailable(`pack ${name}, which failed just now`);
    const running = stillRunning(this.#loading.get(name));
    if (running) return within(running, `pack ${name}`);
    const loading = this.#load(name);
    this.#loading.set(name, { work: loading, since: Date.now() });
    background(loading.catch(() => undefined));
    return within(loading, `pack ${name}`);
  }

  async #load(name: string): Promise<Pack> {
    try {
      const value = await within(this.#read(name), `pack ${name}`);
      if (value === null) throw new PackError("it is missing");
      const pack = await readPack(value);
      this.#packs.set(name, pack);
      this.#loading.delete(name);
      this.#onPack(name, pack);
      return pack;
    } catch (error) {
      this.#loading.delete(name);
      const until = Date.now() + KV_REST;
      if (error instanceof TableUnavailable) this.#allRestUntil = until;
      else this.#restUntil.set(name, until);
      throw new TableUnavailable(`pack ${name} of ${this.pointer.version}`, { cause: error });
    }
  }
}

/** Work that one request began and others wait for. */
interface Running<T> {
  work: Promise<T>;
  since: number;
}

/**
 * The work, unless it is older than it can be: the runtime drops what a request left behind when that request
 * is cut off, and nobody may wait for it then.
 */
function stillRunning<T>(running: Running<T> | undefined): Promise<T> | undefined {
  return running && Date.now() - running.since < 2 * KV_PATIENCE ? running.work : undefined;
}

/** Rejects when the work takes longer than {@link KV_PATIENCE}; the work itself goes on. */
async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TableUnavailable(`${what} within ${KV_PATIENCE} ms`)), KV_PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class TableStore {
  readonly #env: Env;
  readonly #onPack: (table: Table, name: string, pack: Pack) => void;
  #live: Table | undefined;
  #shipped: Table | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #restUntil = Number.NEGATIVE_INFINITY;
  #failing = false;
  #refreshing: Running<void> | undefined;

  constructor(env: Env, onPack: (table: Table, name: string, pack: Pack) => void = () => {}) {
    this.#env = env;
    this.#onPack = onPack;
  }

  /** The live table if it was checked so recently that nothing is to be done; the hot path asks only this. */
  fresh(now: number): Table | undefined {
    return now - this.#checkedAt < FRESH ? this.#live : undefined;
  }

  /**
   * The table to answer from: the live one, or the shipped one where KV has never answered this isolate.
   * @throws {TableUnavailable} if neither can be read.
   */
  async table(background: Background): Promise<Table> {
    const now = Date.now();
    const age = now - this.#checkedAt;
    if (this.#live && age < FRESH) return this.#live;
    if (now >= this.#restUntil) {
      const refreshing = stillRunning(this.#refreshing) ?? this.#startRefresh(now);
      background(refreshing);
      const patient = this.#live ? age >= STALE && !this.#failing : !this.#failing;
      if (patient) await within(refreshing, "the pointer").catch(() => this.#rest());
    }
    return this.#live ?? this.shipped();
  }

  /** Where the table on hand comes from, for the health check. */
  get origin(): Origin | undefined {
    return this.#live?.origin ?? this.#shipped?.origin;
  }

  /** The table in the static assets of this deployment. */
  async shipped(): Promise<Table> {
    if (this.#shipped) return this.#shipped;
    const response = await this.#asset(ASSETS_POINTER);
    const pointer = parsePointer(response && (await response.text()));
    if (!pointer) throw new TableUnavailable("the table in the static assets");
    this.#shipped = new Table(pointer, "assets", (pack) => this.#readAsset(pack), this.#onPack);
    return this.#shipped;
  }

  /** Tells the store that a table could not be read: its pointer is looked at again soon. */
  doubt(table: Table): void {
    if (table !== this.#live) return;
    this.#checkedAt = Number.NEGATIVE_INFINITY;
    if (!this.#failing) this.#rest();
  }

  #rest(): void {
    this.#failing = true;
    this.#restUntil = Date.now() + KV_REST;
  }

  #startRefresh(now: number): Promise<void> {
    const work = this.#refresh().then(() => {
      this.#refreshing = undefined;
    });
    this.#refreshing = { work, since: now };
    return work;
  }

  /** Reads the pointer and, if it moved, the packs in use; swaps only when all have arrived. Never rejects. */
  async #refresh(): Promise<void> {
    try {
      const text = await within(this.#env.TABLE.get(POINTER_KEY, { type: "text", cacheTtl: POINTER_TTL }), "the pointer");
      const pointer = parsePointer(text);
      if (!pointer) throw new TableUnavailable("the pointer: it is missing or of another format");
      if (pointer.version !== this.#live?.pointer.version) {
        const next = new Table(pointer, "kv", (pack) => this.#readKv(pointer.version, pack), this.#onPack);
        const wanted = (this.#live?.loaded() ?? []).filter((name) => next.has(name));
        await Promise.all(wanted.map((name) => next.pack(name, () => {})));
        this.#live = next;
      }
      this.#checkedAt = Date.now();
      this.#failing = false;
    } catch {
      this.#rest();
    }
  }

  #readKv(version: string, pack: string): Promise<ArrayBuffer | null> {
    return this.#env.TABLE.get(packKey(version, pack), { type: "arrayBuffer", cacheTtl: PACK_TTL });
  }

  async #readAsset(pack: string): Promise<ArrayBuffer | null> {
    const response = await this.#asset(pack);
    return response ? response.arrayBuffer() : null;
  }

  async #asset(name: string): Promise<Response | null> {
    try {
      const response = await this.#env.ASSETS.fetch(ASSETS_URL + name);
      return response.ok ? response : null;
    } catch {
      return null;
    }
  }
}
