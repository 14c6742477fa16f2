/** Splits a batch of any length into such as the service takes. */
import type { CodeRef } from "../types.ts";

/** So many lookups one call takes. */
const LOOKUPS_MAX = 1_000;
/** Bytes of one body: under the service's own limit (256 KiB), with room for the brackets. */
const BYTES_MAX = 250 * 1024;

const encoder = new TextEncoder();

/** Consecutive parts, each small enough for one call. */
export function* split(refs: readonly CodeRef[]): Generator<CodeRef[]> {
  let part: CodeRef[] = [];
  let bytes = 0;
  for (const { system, code } of refs) {
    const ref = { system, code };
    const length = encoder.encode(JSON.stringify(ref)).byteLength + 1;
    if (part.length === LOOKUPS_MAX || (part.length > 0 && bytes + length > BYTES_MAX)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(ref);
    bytes += length;
  }
  if (part.length > 0) yield part;
}
