/** Reads the body of a call: JSON in UTF-8, of bounded length, without anybody's card number. */
import { holdsCardNumber, valueHoldsCardNumber } from "./card-number.ts";

const JSON_MEDIA_TYPE = /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/i;

/** Why a body was not read. */
export type Unread = "not-json" | "too-long" | "malformed" | "card-number";

/** The parsed body, or why there is none. @param limit most bytes; no more are kept. */
export async function readJson(request: Request, limit: number): Promise<{ value: unknown } | Unread> {
  const body = await readBody(request, limit);
  if (typeof body === "string") return body;
  return body.holdsCardNumber ? "card-number" : body;
}

/** The parsed body, and whether a card number may stand in it: for a protocol that has a refusal of its own. */
export async function readBody(request: Request, limit: number): Promise<{ value: unknown; holdsCardNumber: boolean } | Unread> {
  if (!JSON_MEDIA_TYPE.test((request.headers.get("content-type") ?? "").trim())) return "not-json";
  const bytes = await readAtMost(request.body, limit);
  if (!bytes) return "too-long";
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return "malformed";
  }
  // As text, since a number in JSON may have more digits than it keeps; and as values, whose spaces and digits JSON may write as escapes.
  const asText = holdsCardNumber(text);
  try {
    const value: unknown = JSON.parse(text);
    return { value, holdsCardNumber: asText || valueHoldsCardNumber(value) };
  } catch {
    return asText ? "card-number" : "malformed";
  }
}

/** Bytes. A caller that is cut off while it still sends may never read why; so what is not far too long is heard to its end, and not kept. */
const HEARD_MOST = 16 * 1024 * 1024;

/** The whole body, or undefined if it is longer than allowed. */
async function readAtMost(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> {
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > Math.max(limit, HEARD_MOST)) return undefined;
    if (length <= limit) chunks.push(chunk);
  }
  if (length > limit) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
