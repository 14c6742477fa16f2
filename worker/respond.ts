/** How answers are sent: headers, cache life, entity tags. */
import type { Context } from "hono";
import type { Entry } from "../codes/model/pack.ts";
import type { Table } from "./table.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long caches may keep an answer. Never `s-maxage` or `must-revalidate`: at
 * Cloudflare's cache they switch off the two stale rules.
 */
export const CACHE = {
  /** Answers from the table: seen anew within a minute, and served on while the origin is slow or failing. */
  table: `public, max-age=${MINUTE}, stale-while-revalidate=${HOUR}, stale-if-error=${DAY}`,
  /** A miss may become a hit with the next publish. */
  miss: `public, max-age=${MINUTE / 2}, stale-if-error=${MINUTE}`,
  /** Images, which proxies and mail programs keep for as long as they may: new data is seen within a day. */
  image: `public, max-age=${6 * HOUR}, stale-while-revalidate=${12 * HOUR}, stale-if-error=${7 * DAY}`,
  /** Mistakes in the call do not mend themselves. */
  mistake: `public, max-age=${HOUR}`,
  none: "no-store",
} as const;

export const JSON_TYPE = "application/json; charset=utf-8";
const MARKDOWN_TYPE = "text/markdown; charset=utf-8";

/** On every answer of the API. */
export const COMMON_HEADERS: readonly [string, string][] = [
  ["access-control-allow-origin", "*"],
  ["access-control-expose-headers", "Content-Location, ETag, RateLimit, RateLimit-Policy, Retry-After, Table-Version"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["referrer-policy", "no-referrer"],
  ["strict-transport-security", `max-age=${365 * DAY}; includeSubDomains`],
  ["x-content-type-options", "nosniff"],
];

/** Headers of an answer from the table. Joined once, when a pack is read. */
export function tableHeaders(version: string, etag: string, type = JSON_TYPE): [string, string][] {
  return [["content-type", type], ["cache-control", CACHE.table], ["etag", etag], ["table-version", version], ...COMMON_HEADERS];
}

/** Headers that a 304 repeats (RFC 9110, 15.4.5), and those that every answer has. */
export function notModifiedHeaders(headers: [string, string][]): [string, string][] {
  return headers.filter(([name]) => name !== "content-type");
}

/** Whether `If-None-Match` names the entity: weak comparison, a list, or `*`. */
export function matches(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/**
 * Sends a stored answer.
 * @param canonical address of the canonical spelling, where it differs from the one asked.
 */
export function send(c: Context, table: Table, entry: Entry, canonical?: string): Response {
  const headers = tableHeaders(table.pointer.version, entry.etag);
  if (canonical !== undefined) headers.push(["content-location", canonical]);
  if (matches(c.req.header("if-none-match"), entry.etag)) return new Response(null, { status: 304, headers: notModifiedHeaders(headers) });
  return new Response(entry.body as Uint8Array<ArrayBuffer>, { headers });
}

/** Sends an answer that was put together for this call. */
export async function sendBuilt(c: Context, table: Table, body: Uint8Array): Promise<Response> {
  return send(c, table, { body, etag: await etagOf(body) });
}

/** What an answer that is no JSON differs in. */
export interface Sent {
  type: string;
  cache?: string;
  /** In the place of the common header of the same name. */
  headers?: Record<string, string>;
}

/** Sends text that was made for this call: a page, an image, XML. */
export async function sendText(
  c: Context,
  table: Table,
  text: string,
  { type, cache = CACHE.table, headers = {} }: Sent,
): Promise<Response> {
  const body = encoder.encode(text);
  const etag = await etagOf(body);
  const all = new Headers(tableHeaders(table.pointer.version, etag, type));
  for (const [name, value] of Object.entries({ "cache-control": cache, ...headers })) all.set(name, value);
  if (!matches(c.req.header("if-none-match"), etag)) return new Response(body, { headers: all });
  all.delete("content-type");
  return new Response(null, { status: 304, headers: all });
}

/** Sends the Markdown twin of a page; search engines are told to show the page in its place. */
export function sendMarkdown(c: Context, table: Table, text: string, page: string): Promise<Response> {
  return sendText(c, table, text, { type: MARKDOWN_TYPE, headers: { link: `<${page}>; rel="canonical"` } });
}

async function etagOf(body: Uint8Array): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", body as Uint8Array<ArrayBuffer>));
  return `"${Array.from(sum.subarray(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
}

const encoder = new TextEncoder();
export const encodeJson = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

/**
 * Joins stored answers into one list, without parsing them.
 * @param before fields of the document that stand before the list; `after`: those behind it.
 */
export function joinList(field: string, bodies: readonly Uint8Array[], before: object = {}, after: object = {}): Uint8Array {
  const inner = (fields: object) => JSON.stringify(fields).slice(1, -1);
  const [head, tail] = [inner(before), inner(after)];
  const open = encoder.encode(`{${head}${head && ","}${JSON.stringify(field)}:[`);
  const close = encoder.encode(`]${tail && ","}${tail}}`);
  const comma = 0x2c;
  const length = bodies.reduce((sum, body) => sum + body.byteLength, 0) + Math.max(0, bodies.length - 1);
  const joined = new Uint8Array(open.byteLength + length + close.byteLength);
  joined.set(open);
  let at = open.byteLength;
  bodies.forEach((body, i) => {
    if (i > 0) joined[at++] = comma;
    joined.set(body, at);
    at += body.byteLength;
  });
  joined.set(close, at);
  return joined;
}
