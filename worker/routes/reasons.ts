/** The shared reasons; one with all its codes. */
import type { Hono } from "hono";
import { REASONS_PACK } from "../../codes/model/keys.ts";
import type { Language } from "../../codes/model/words.ts";
import { type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { serve } from "../methods.ts";
import { problem } from "../problem.ts";
import { languageOf, readQuery, TEXTS } from "../query.ts";
import { send } from "../respond.ts";
import { param } from "./systems.ts";

export function reasons(app: Hono<AppEnv>): void {
  serve(app, "/v1/reasons", { GET: fromTable(answer) });
  serve(app, "/v1/reasons/:reason", { GET: fromTable(answer) });
}

/** The list lies in the pack under the empty name, each reason under its id. */
const answer: TableHandler = async (c, table) => {
  const query = readQuery(c, TEXTS);
  if (query instanceof Response) return query;
  const language = languageOf(query);
  const lookup = new Lookup(table, backgroundOf(c), language);
  const entry = (await lookup.pack(REASONS_PACK))?.entry(lookup.named(param(c.req.param("reason"))));
  if (entry) return send(c, table, entry);
  return unknownReason(language);
};

export const unknownReason = (language: Language | undefined) =>
  problem(
    "unknown-reason",
    { zh: "没有这个原因。全部原因见 /v1/reasons。", en: "There is no such reason. /v1/reasons lists them all." },
    { language },
  );
