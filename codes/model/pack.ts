/**
 * A pack: many answers in one stored value, each lying there as the very bytes
 * that are sent. A reader parses one small header and then only slices.
 *
 *     respcode-pack 1 <sha256 of the rest, hex> <length of header in bytes>\n
 *     <header: JSON>
 *     <answers: concatenated JSON documents>
 *
 * One answer may lie inside another: the rows of a system lie inside the
 * document of the system, so that both are there and nothing is stored twice.
 */

export const MAGIC = "respcode-pack 1";

/** Place of one answer: offset and length in bytes from the end of the header, and its entity tag. */
export type Slice = [offset: number, length: number, etag: string];

export interface PackHeader {
  slices: Record<string, Slice>;
  /** Folded spelling to name, where they differ. */
  aliases?: Record<string, string>;
  /** Fixed width of numeric codes, in the pack of a system. */
  width?: number;
}

/** One answer, ready to be sent. */
export interface Entry {
  /** UTF-8 JSON. */
  body: Uint8Array;
  /** Strong entity tag, with its quotes. */
  etag: string;
}

export class Pack {
  readonly width: number | undefined;
  readonly #entries: Map<string, Entry>;
  readonly #aliases: Map<string, string>;

  constructor(header: PackHeader, bytes: Uint8Array) {
    this.width = header.width;
    this.#aliases = new Map(Object.entries(header.aliases ?? {}));
    this.#entries = new Map();
    for (const [name, [offset, length, etag]] of Object.entries(header.slices)) {
      if (!(offset >= 0 && length > 0 && offset + length <= bytes.byteLength)) throw new PackError(`slice "${name}" lies outside`);
      this.#entries.set(name, { body: bytes.subarray(offset, offset + length), etag });
    }
  }

  entry(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  entries(): IterableIterator<[string, Entry]> {
    return this.#entries.entries();
  }

  /** Canonical name of a folded spelling. */
  canonical(folded: string): string | undefined {
    return this.#aliases.get(folded) ?? (this.#entries.has(folded) ? folded : undefined);
  }
}

/** A stored value that is not a whole pack: cut off, overwritten, or of another format. */
export class PackError extends Error {
  constructor(detail: string) {
    super(`Broken pack: ${detail}.`);
    this.name = "PackError";
  }
}

/** The first line is far shorter; a longer one is no pack. */
const FIRST_LINE_MAX = 128;
const NEWLINE = 10;

/**
 * Reads a pack and proves that it is whole.
 * @throws {PackError} if the value is not a pack or its checksum does not match.
 */
export async function readPack(value: ArrayBuffer): Promise<Pack> {
  const bytes = new Uint8Array(value);
  const end = bytes.subarray(0, FIRST_LINE_MAX).indexOf(NEWLINE);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const line = end < 0 ? "" : new TextDecoder().decode(bytes.subarray(0, end));
  const match = /^respcode-pack 1 ([0-9a-f]{64}) ([0-9]{1,9})$/.exec(line);
  if (!match) throw new PackError("the first line is not a pack's");
  const rest = bytes.subarray(end + 1);
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", rest));
  if (hex(sum) !== match[1]) throw new PackError("the checksum does not match");
  const headerLength = Number(match[2]);
  const header = JSON.parse(decoder.decode(rest.subarray(0, headerLength))) as PackHeader;
  return new Pack(header, rest.subarray(headerLength));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
