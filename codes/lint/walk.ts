/** Walks over what is written in a file, whatever its shape: every text, every citation, every item of a list. */
import type { SourceText } from "../model/load.ts";
import type { Path, Place } from "./rule.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every map and list in a value, with the path that leads to it. */
function* collections(value: unknown, at: Path = []): Generator<{ value: Fields | unknown[]; at: Path }> {
  if (typeof value !== "object" || value === null) return;
  yield { value: value as Fields | unknown[], at };
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) yield* collections(inner, [...at, key]);
}

/** Every text: a map with `zh`, `en` or both. */
export function* texts(value: unknown): Generator<{ text: { zh?: unknown; en?: unknown }; at: Path }> {
  for (const found of collections(value)) {
    if (isFields(found.value) && ("zh" in found.value || "en" in found.value)) yield { text: found.value, at: found.at };
  }
}

/** Every id in a list named `sources`. */
export function* citations(value: unknown): Generator<{ id: string; at: Path }> {
  for (const found of collections(value)) {
    if (!Array.isArray(found.value) || found.at.at(-1) !== "sources") continue;
    for (const [index, id] of found.value.entries()) if (typeof id === "string") yield { id, at: [...found.at, index] };
  }
}

/** The items of a file that is one list: `reasons.yaml` or `sources.yaml`. */
export function itemsOf(files: readonly SourceText[], path: string): (Place & { item: Fields })[] {
  const value = files.find((file) => file.path === path)?.value;
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => (isFields(item) ? [{ file: path, at: [index], item }] : []));
}
