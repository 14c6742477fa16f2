/**
 * The shorter way: a code asked for by its canonical address is answered from
 * a map, before the router and with headers joined at the first call for it:
 * joining them for every code of a pack costs more than reading the pack, and a
 * search reads many. The router gives the same answer to the same call; tests
 * compare the two.
 */
import { apiPath } from "../codes/model/links.ts";
import type { Pack } from "../codes/model/pack.ts";
import type { Env } from "./env.ts";
import { sample } from "./observe.ts";
import { matches, notModifiedHeaders, tableHeaders } from "./respond.ts";
import type { Table } from "./table.ts";

interface Prepared {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  system: string;
  code: string;
  /** From the first call on. */
  init?: { ok: ResponseInit; notModified: ResponseInit };
}

/** Length of `https://`, after which the path of an absolute address is looked for. */
const SCHEME = 8;
const SYSTEM_PACK = /^system-([a-z0-9-]+)$/;

const prepared = new WeakMap<Table, Map<string, Prepared>>();

/** Prepares the answers of a system's codes; called once for each pack that is read. */
export function prepare(table: Table, name: string, pack: Pack): void {
  const system = SYSTEM_PACK.exec(name)?.[1];
  if (!system) return;
  const answers = prepared.get(table) ?? new Map<string, Prepared>();
  prepared.set(table, answers);
  for (const [code, { body, etag }] of pack.entries()) {
    if (code === "") continue;
    answers.set(apiPath.code(system, code), { body: body as Uint8Array<ArrayBuffer>, etag, system, code });
  }
}

/** The answer to a call for a canonical address, or undefined: then the router has the call. */
export function answerCanonical(request: Request, env: Env, table: Table): Response | undefined {
  if (request.method !== "GET") return undefined;
  const { url } = request;
  const answer = prepared.get(table)?.get(url.slice(url.indexOf("/", SCHEME)));
  if (!answer) return undefined;
  sample(env, table, answer.system, answer.code);
  answer.init ??= initOf(table, answer.etag);
  const ifNoneMatch = request.headers.get("if-none-match");
  if (ifNoneMatch !== null && matches(ifNoneMatch, answer.etag)) return new Response(null, answer.init.notModified);
  return new Response(answer.body, answer.init.ok);
}

function initOf(table: Table, etag: string): { ok: ResponseInit; notModified: ResponseInit } {
  const headers = tableHeaders(table.pointer.version, etag);
  return { ok: { headers: new Headers(headers) }, notModified: { status: 304, headers: new Headers(notModifiedHeaders(headers)) } };
}
