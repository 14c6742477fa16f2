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
import { POINTER_KEY, packKey, parsePointer } from "../codes/model/keys.ts";
import type { Pack } from "../codes/model/pack.ts";
import type { Env } from "./env.ts";
import { type Background, KV_REST, type Running, stillRunning, Table, TableUnavailable, within } from "./table.ts";

const SECOND = 1_000;
/** Until this age the pointer is not looked at again. */
export const FRESH = 10 * SECOND;
/** From this age on a request waits for the pointer, so that a quiet isolate does not serve an old table. */
export const STALE = 25 * SECOND;
/** Shortest time for which KV may keep the pointer at the edge, in seconds (KV's own minimum). */
const POINTER_TTL = 30;
/** A pack never changes, so the edge may keep it for long, in seconds. */
const PACK_TTL = 60 * 60;

/** Packs fetched ahead when a version is published; those read first are those asked for most. The rest follow when asked for. */
const PRELOADED_MAX = 16;

/** Where the shipped table lies among the assets; the host is not looked at. */
const ASSETS_URL = "https://assets.invalid/table/";
export const ASSETS_POINTER = "pointer.json";

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
        const wanted = (this.#live?.loaded() ?? []).filter((name) => next.has(name)).slice(0, PRELOADED_MAX);
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
