/** One code in every system that has it. */
import type { Hono } from "hono";
import { apiPath } from "../../codes/model/links.ts";
import { type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { note } from "../observe.ts";
import { languageOf, readQuery, TEXTS } from "../query.ts";
import { send } from "../respond.ts";
import { isFound, param, refuse, withLang } from "./systems.ts";

export function codes(app: Hono<AppEnv>): void {
  serve(app, "/v1/codes/:code", { GET: fromTable(oneCodeEverywhere) });
}

const oneCodeEverywhere: TableHandler = async (c, table) => {
  const query = readQuery(c, TEXTS);
  if (query instanceof Response) return query;
  const language = languageOf(query);
  const asked = param(c.req.param("code"));
  const found = await new Lookup(table, backgroundOf(c), language).crossing(asked);
  note(c, isFound(found) ? { code: found.code, asked: 1, found: 1 } : { asked: 1, found: 0 });
  if (!isFound(found)) return refuse(found, language);
  return send(c, table, found.entry, found.code === asked ? undefined : withLang(apiPath.crossing(found.code), language));
};
