/** The live table, and whether lookups can be answered. */
import type { Hono } from "hono";
import type { TableInfo } from "../../codes/model/answer.ts";
import type { Health } from "../answer.schema.ts";
import { type AppEnv, fromTable, type TableHandler } from "../context.ts";
import { serve } from "../methods.ts";
import { NONE, readQuery } from "../query.ts";
import { CACHE, COMMON_HEADERS, encodeJson, JSON_TYPE, sendBuilt } from "../respond.ts";

export function table(app: Hono<AppEnv>): void {
  serve(app, "/v1/table", { GET: fromTable(info) });
  serve(app, "/healthz", { GET: fromTable(health) });
}

const info: TableHandler = (c, table) => {
  const query = readQuery(c, NONE);
  if (query instanceof Response) return query;
  const { version, published, counts } = table.pointer;
  return sendBuilt(c, table, encodeJson({ version, published, counts } satisfies TableInfo));
};

/** 200 while lookups can be answered; `source` says where the table was read from. */
const health: TableHandler = (c, table) => {
  const query = readQuery(c, NONE);
  if (query instanceof Response) return query;
  const { version, published } = table.pointer;
  return Response.json({ status: "ok", version, published, source: table.origin } satisfies Health, {
    headers: [["content-type", JSON_TYPE], ["cache-control", CACHE.none], ["table-version", version], ...COMMON_HEADERS],
  });
};
