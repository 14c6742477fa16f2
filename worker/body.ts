/** Reads the body of a call: JSON in UTF-8, of bounded length, without anybody's card number. */
import { holdsCardNumber } from "./card-number.ts";

const JSON_MEDIA_TYPE = /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/i;

/** Why a body was not read. */
export type Unread = "not-json" | "too-long" | "malformed" | "card-number";

/** The parsed body, or why there is none. @param limit most bytes; no more are read. */
export async function readJson(request: Request, limit: number): Promise<{ value: unknown } | Unread> {
  if (!JSON_MEDIA_TYPE.test((request.headers.get("content-type") ?? "").trim())) return "not-json";
  const bytes = await readAtMost(request.body, limit);
  if (!bytes) return "too-long";
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    if (holdsCardNumber(text)) return "card-number";
    const value: unknown = JSON.parse(text);
    // Once more, since JSON may write any digit as an escape.
    return holdsCardNumber(JSON.stringify(value)) ? "card-number" : { value };
  } catch {
    return "malformed";
  }
}

/** The whole body, or undefined as soon as it is longer than allowed. */
async function readAtMost(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> {
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
