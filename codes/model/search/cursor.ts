/**
 * Where a page of a search ended: opaque to callers, bound to the search by a hash of it. It names the last
 * code rather than a table version, so that a reader who pages across a publish goes on behind the same code.
 */
import type { CodeRef } from "../answer.ts";

export interface Cursor extends CodeRef {
  /** How many codes came before; where to go on if the code is no longer among the matches. */
  offset: number;
}

export function writeCursor(search: string, { offset, system, code }: Cursor): string {
  const bytes = new TextEncoder().encode([hash(search), offset.toString(36), system, code].join(":"));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** @returns undefined for anything that is not a cursor of this search. */
export function readCursor(search: string, text: string): Cursor | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const [of, offset, system, ...code] = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split(":");
    if (of !== hash(search) || !offset || !/^[0-9a-z]{1,6}$/.test(offset) || !system) return undefined;
    return { offset: Number.parseInt(offset, 36), system, code: code.join(":") };
  } catch {
    return undefined;
  }
}

/** FNV-1a over UTF-16 units: tells searches apart, hides nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(36);
}
