/**
 * Publishing, in the order that keeps readers safe: write the new version under
 * its own keys, read it back and compare, and only then move the one pointer.
 * Whatever is interrupted before that leaves the old version serving.
 */
import type { Code } from "../../model/answer.ts";
import type { Table } from "../../model/compile/index.ts";
import { type Difference, difference } from "../../model/diff.ts";
import { FORMAT, POINTER_KEY, type Pointer, packKey, parsePointer, systemPack, TABLE_PREFIX, versionOf } from "../../model/keys.ts";
import { readPack } from "../../model/pack.ts";
import { publishedOf } from "../../model/published.ts";
import type { Kv } from "./kv.ts";

/** Bytes written in one call: well under KV's limit for a bulk write (100 MB). */
const BATCH_BYTES = 8 * 1024 * 1024;

export interface Published {
  pointer: Pointer;
  /** Against the version that was live before; undefined if there was none or it cannot be read. */
  changes: Difference | undefined;
  /** Keys written, the pointer included. */
  writes: number;
}

export interface PublishOptions {
  /** Called after each batch. */
  onProgress?: (done: number, total: number, what: string) => void;
  now?: () => Date;
}

export class PublishError extends Error {
  override name = "PublishError";
}

/**
 * Publishes a table.
 * @throws {PublishError} if what was read back is not what was written; the pointer has not moved then.
 */
export async function publish(
  kv: Kv,
  table: Table,
  { onProgress = () => {}, now = () => new Date() }: PublishOptions = {},
): Promise<Published> {
  const live = await livePointer(kv);
  const changes = live && (await changesSince(kv, live, table));
  if (live?.version === table.version) return { pointer: live, changes, writes: 0 };

  const pairs = [...table.packs].map(([name, bytes]) => ({ key: packKey(table.version, name), value: new TextDecoder().decode(bytes) }));
  const batches = inBatches(pairs, ({ value }) => Buffer.byteLength(value));
  let done = 0;
  for (const batch of batches) {
    await kv.write(batch);
    done += batch.length;
    onProgress(done, pairs.length, "written");
  }
  done = 0;
  for (const batch of batches) {
    const stored = await kv.read(batch.map(({ key }) => key));
    const wrong = batch.filter(({ value }, i) => stored[i] !== value).map(({ key }) => key);
    if (wrong.length > 0) {
      throw new PublishError(
        `${kv.name} returned something else than was written for ${wrong.join(", ")}. The pointer was not moved. Run the command again.`,
      );
    }
    done += batch.length;
    onProgress(done, pairs.length, "verified");
  }
  const pointer: Pointer = {
    format: FORMAT,
    version: table.version,
    published: table.published,
    moved: now().toISOString(),
    counts: table.counts,
    packs: [...table.packs.keys()],
    ...(live ? { previous: live.version } : {}),
  };
  await kv.write([{ key: POINTER_KEY, value: JSON.stringify(pointer) }]);
  return { pointer, changes, writes: pairs.length + 1 };
}

/**
 * Moves the pointer back to the version before.
 * @throws {PublishError} if there is none, or it is no longer whole.
 */
export async function rollback(kv: Kv, { now = () => new Date() }: PublishOptions = {}): Promise<Pointer> {
  const live = await livePointer(kv);
  if (!live?.previous) throw new PublishError("There is no earlier version to go back to.");
  const keys = (await kv.list(packKey(live.previous, ""))).sort();
  const packs = await readCounts(kv, keys, live.previous);
  const published = publishedOf([{ codes: await codesOf(kv, { version: live.previous, packs: packs.packs }) }]);
  const moved = now().toISOString();
  const pointer: Pointer = { format: FORMAT, version: live.previous, published, moved, ...packs, previous: live.version };
  await kv.write([{ key: POINTER_KEY, value: JSON.stringify(pointer) }]);
  return pointer;
}

/** Deletes every version but the live one and the one before. Returns the versions deleted. */
export async function prune(kv: Kv): Promise<string[]> {
  const live = await livePointer(kv);
  if (!live) throw new PublishError("Nothing is published, so nothing was deleted.");
  const keys = (await kv.list(TABLE_PREFIX)).filter((key) => ![live.version, live.previous].includes(versionOf(key)));
  await kv.remove(keys);
  return [...new Set(keys.map((key) => versionOf(key) ?? ""))];
}

export async function livePointer(kv: Kv): Promise<Pointer | undefined> {
  const [text = null] = await kv.read([POINTER_KEY]);
  return parsePointer(text);
}

async function changesSince(kv: Kv, live: Pointer, table: Table): Promise<Difference | undefined> {
  try {
    return difference(
      await codesOf(kv, live),
      table.catalogue.systems.flatMap((system) => system.codes),
    );
  } catch {
    return undefined;
  }
}

/** Every code of a published version. */
async function codesOf(kv: Kv, { version, packs }: Pick<Pointer, "version" | "packs">): Promise<Code[]> {
  const names = packs.filter((name) => name.startsWith(systemPack("")) && !name.endsWith(".lang"));
  const values = await kv.read(names.map((name) => packKey(version, name)));
  const systems = await Promise.all(values.map(async (value) => parseEntry<{ codes: Code[] }>(value, "")));
  return systems.flatMap(({ codes }) => codes);
}

async function readCounts(kv: Kv, keys: string[], version: string): Promise<Pick<Pointer, "counts" | "packs">> {
  const packs = keys.map((key) => key.slice(packKey(version, "").length));
  if (!packs.includes("index") || !packs.includes("reasons")) throw new PublishError(`Version ${version} is no longer in ${kv.name}.`);
  const [index, reasons] = await kv.read([packKey(version, "index"), packKey(version, "reasons")]);
  const { systems } = await parseEntry<{ systems: { count: number }[] }>(index ?? null, "systems");
  const { count } = await parseEntry<{ count: number }>(reasons ?? null, "");
  return { packs, counts: { systems: systems.length, codes: systems.reduce((sum, system) => sum + system.count, 0), reasons: count } };
}

async function parseEntry<T>(value: string | null, name: string): Promise<T> {
  const pack = await readPack(new TextEncoder().encode(value ?? "").buffer);
  return JSON.parse(new TextDecoder().decode(pack.entry(name)?.body)) as T;
}

function inBatches<T>(items: T[], size: (item: T) => number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    if (room < size(item)) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    room -= size(item);
    batches.at(-1)?.push(item);
  }
  return batches;
}
