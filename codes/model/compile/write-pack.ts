/** Writes packs, the build-time half of `../pack.ts`. */
import { createHash } from "node:crypto";
import { MAGIC, type PackHeader, type Slice } from "../pack.ts";

export const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** Strong entity tag of a body: 96 bits of its hash are plenty to tell two versions of one answer apart. */
export const etagOf = (body: Uint8Array) => `"${sha256(body).slice(0, 24)}"`;

/** Collects answers and lays them out; see `../pack.ts` for the layout. */
export class PackWriter {
  readonly #chunks: Buffer[] = [];
  /** Without a prototype, so that no name is special. */
  readonly #slices: Record<string, Slice> = Object.create(null);
  readonly #aliases: Record<string, string> = Object.create(null);
  #length = 0;
  readonly width: number | undefined;

  constructor(width?: number) {
    this.width = width;
  }

  /** Adds one document that stands alone. */
  add(name: string, value: unknown): void {
    this.#mark(name, this.#push(JSON.stringify(value)));
  }

  /**
   * Adds a document whose last field is a list, and each item of the list as a document of its own.
   * @param head fields before the list.
   */
  addList(name: string, head: object, field: string, items: Iterable<[name: string, value: unknown]>): void {
    const start = this.#length;
    const opening = JSON.stringify(head).slice(0, -1);
    this.#push(`${opening}${opening === "{" ? "" : ","}${JSON.stringify(field)}:[`);
    let separator = "";
    for (const [itemName, value] of items) {
      if (separator) this.#push(separator);
      separator = ",";
      this.#mark(itemName, this.#push(JSON.stringify(value)));
    }
    this.#push("]}");
    this.#mark(name, [start, this.#length - start]);
  }

  /** Lets a folded spelling find a name. */
  alias(folded: string, name: string): void {
    if (folded !== name) this.#aliases[folded] = name;
  }

  toBytes(): Uint8Array {
    const header: PackHeader = { slices: this.#slices };
    if (Object.keys(this.#aliases).length > 0) header.aliases = this.#aliases;
    if (this.width !== undefined) header.width = this.width;
    const headerBytes = Buffer.from(JSON.stringify(header));
    const rest = Buffer.concat([headerBytes, ...this.#chunks]);
    return Buffer.concat([Buffer.from(`${MAGIC} ${sha256(rest)} ${headerBytes.byteLength}\n`), rest]);
  }

  #push(json: string): [offset: number, length: number] {
    const bytes = Buffer.from(json);
    const offset = this.#length;
    this.#chunks.push(bytes);
    this.#length += bytes.byteLength;
    return [offset, bytes.byteLength];
  }

  #mark(name: string, [offset, length]: [number, number]): void {
    if (Object.hasOwn(this.#slices, name)) throw new Error(`Two answers are named "${name}" in one pack.`);
    this.#slices[name] = [offset, length, etagOf(this.#bytes(offset, length))];
  }

  /** Bytes of a range that starts and ends at chunk borders. */
  #bytes(offset: number, length: number): Uint8Array {
    const parts: Buffer[] = [];
    let size = 0;
    for (let i = this.#chunks.length - 1, at = this.#length; i >= 0 && at > offset; i--) {
      const chunk = this.#chunks[i] as Buffer;
      at -= chunk.byteLength;
      if (at < offset + length) {
        parts.unshift(chunk);
        size += chunk.byteLength;
      }
    }
    return Buffer.concat(parts, size);
  }
}
