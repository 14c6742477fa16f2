/** Systems, and one code of one system. */
import type { Hono } from "hono";
import type { EquivalentList } from "../../codes/model/answer.ts";
import { INDEX_PACK, REASONS_PACK, systemPack } from "../../codes/model/keys.ts";
import { apiPath } from "../../codes/model/links.ts";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { type Found, Lookup, type Miss } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { problem } from "../problem.ts";
import { languageOf, readQuery, TEXTS } from "../query.ts";
import { encodeJson, send, sendBuilt } from "../respond.ts";
import type { Table } from "../table.ts";
import { equivalentsOf } from "./equivalents.ts";
import { EQUIVALENTS } from "./systems.schema.ts";

export function systems(app: Hono<AppEnv>): void {
  serve(app, "/v1/systems", { GET: fromTable(listSystems) });
  serve(app, "/v1/systems/:system", { GET: fromTable(oneSystem) });
  serve(app, "/v1/systems/:system/codes/:code", { GET: fromTable(oneCode) });
  serve(app, "/v1/systems/:system/codes/:code/equivalents", { GET: fromTable(equivalents) });
}

const listSystems: TableHandler = async (c, table) => {
  const query = readQuery(c, TEXTS);
  if (query instanceof Response) return query;
  const lookup = new Lookup(table, backgroundOf(c), languageOf(query));
  const entry = (await lookup.pack(INDEX_PACK))?.entry(lookup.named("systems"));
  if (!entry) throw new Error("The index pack holds no list of systems.");
  return send(c, table, entry);
};

const oneSystem: TableHandler = async (c, table) => {
  const query = readQuery(c, TEXTS);
  if (query instanceof Response) return query;
  const language = languageOf(query);
  const lookup = new Lookup(table, backgroundOf(c), language);
  const asked = param(c.req.param("system"));
  const id = asked.toLowerCase();
  const entry = (await lookup.systemPack(id))?.entry(lookup.named(""));
  if (!entry) return refuse(await lookup.missingSystem(asked), language);
  return send(c, table, entry, id === asked ? undefined : withLang(apiPath.system(id), language));
};

const oneCode: TableHandler = async (c, table) => {
  const query = readQuery(c, TEXTS);
  if (query instanceof Response) return query;
  const language = languageOf(query);
  const system = param(c.req.param("system"));
  const asked = param(c.req.param("code"));
  const found = await new Lookup(table, backgroundOf(c), language).code(system.toLowerCase(), asked);
  noteLookup(c, table, system.toLowerCase(), found);
  if (!isFound(found)) return refuse(found, language);
  const canonical = found.code === asked && system === system.toLowerCase() ? undefined : apiPath.code(system.toLowerCase(), found.code);
  return send(c, table, found.entry, canonical && withLang(canonical, language));
};

const equivalents: TableHandler = async (c, table) => {
  const query = readQuery(c, EQUIVALENTS);
  if (query instanceof Response) return query;
  const language = languageOf(query);
  const system = param(c.req.param("system")).toLowerCase();
  const lookup = new Lookup(table, backgroundOf(c), language);
  const found = await lookup.code(system, param(c.req.param("code")));
  if (!isFound(found)) return refuse(found, language);
  const to = query.to[0]?.toLowerCase();
  if (to !== undefined && !table.has(systemPack(to))) return refuse(await lookup.missingSystem(to), language);
  const reasons = await lookup.pack(REASONS_PACK);
  if (!reasons) throw new Error("The table has no reasons.");
  const list = equivalentsOf(found.entry, (reason) => reasons.entry(lookup.named(reason)), to);
  const answer: EquivalentList = { system, code: found.code, ...(to ? { to } : {}), count: list.length, equivalents: list };
  return sendBuilt(c, table, encodeJson(answer));
};

function noteLookup(c: AppContext, table: Table, system: string, found: Found | Miss): void {
  const known = table.has(systemPack(system)) ? { system } : {};
  note(c, isFound(found) ? { ...known, code: found.code, asked: 1, found: 1 } : { ...known, asked: 1, found: 0 });
}

export function isFound(result: Found | Miss): result is Found {
  return "entry" in result;
}

export function refuse({ type, detail, extras }: Miss, language: "zh" | "en" | undefined): Response {
  return problem(type, detail, { extras, language });
}

/** The router hands over a missing parameter as undefined although the path has it. */
export const param = (value: string | undefined): string => value ?? "";

export const withLang = (path: string, language: string | undefined) => (language ? `${path}?lang=${language}` : path);
