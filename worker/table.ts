/** One version of the table, as far as this isolate has read it, and the patience with which it is read. */
import type { Pointer } from "../codes/model/keys.ts";
import { type Pack, PackError, readPack } from "../codes/model/pack.ts";

const SECOND = 1_000;
/** KV that has not answered by then counts as failing. */
export const KV_PATIENCE = 1 * SECOND;
/** After a failure KV is left alone for this long: nobody waits for it twice in a row. */
export const KV_REST = 5 * SECOND;

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
export interface Running<T> {
  work: Promise<T>;
  since: number;
}

/**
 * The work, unless it is older than it can be: the runtime drops what a request left behind when that request
 * is cut off, and nobody may wait for it then.
 */
export function stillRunning<T>(running: Running<T> | undefined): Promise<T> | undefined {
  return running && Date.now() - running.since < 2 * KV_PATIENCE ? running.work : undefined;
}

/** Rejects when the work takes longer than {@link KV_PATIENCE}; the work itself goes on. */
export async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TableUnavailable(`${what} within ${KV_PATIENCE} ms`)), KV_PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
