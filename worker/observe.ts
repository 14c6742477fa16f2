/**
 * What the operator sees of a call: one structured log line, and a data point where Analytics Engine is bound.
 *
 * Neither ever holds what a caller wrote: no query, no address, no text that is not ours. The route is its
 * pattern; system and code are the table's own spelling, and absent where the table has none.
 */
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { AppContext, AppEnv } from "./context.ts";
import type { Env } from "./env.ts";
import type { Origin, Table } from "./table.ts";

/** What a handler tells of the call; see {@link note}. */
export interface Seen {
  table?: Table;
  /** Id of a system that the table has. */
  system?: string;
  /** Canonical spelling of a code that was found. */
  code?: string;
  /** How many codes were asked for, and how many of them were found. */
  asked?: number;
  found?: number;
}

/** One line of the log. */
export interface Line {
  message: "answer";
  route: string;
  method: string;
  status: number;
  system?: string | undefined;
  code?: string | undefined;
  asked?: number | undefined;
  found?: number | undefined;
  table?: string | undefined;
  source?: Origin | undefined;
  /** Milliseconds; the platform's clock stands still while nothing is waited for. */
  ms: number;
  /** How many answers this line stands for. */
  weight: number;
}

/** One in so many canonical answers is told of: to tell of each would cost more than the answer. */
export const SAMPLED = 100;
/** One in so many of those is logged too: a line of the log costs as much as several answers. */
export const LOGGED = 10;

export const CANONICAL_ROUTE = "/v1/systems/:system/codes/:code";

/** Adds to what is told of this call. */
export function note(c: AppContext, seen: Seen): void {
  Object.assign(c.get("seen"), seen);
}

/** Stands before all else, so that it sees refusals too. */
export const observe: MiddlewareHandler<AppEnv> = async (c, next) => {
  const began = Date.now();
  const seen: Seen = {};
  c.set("seen", seen);
  await next();
  const { table, ...rest } = seen;
  tell(c.env, {
    message: "answer",
    route: routePath(c, -1),
    method: c.req.method,
    status: c.res.status,
    ...rest,
    table: table?.pointer.version,
    source: table?.origin,
    ms: Date.now() - began,
    weight: 1,
  });
};

/** Tells of some canonical answers, which pass the router by. */
export function sample(env: Env, table: Table, system: string, code: string, chance: () => number = Math.random): void {
  const lot = chance() * SAMPLED * LOGGED;
  if (lot >= LOGGED) return;
  const found = { system, code, asked: 1, found: 1 };
  const from = { table: table.pointer.version, source: table.origin };
  const line: Line = { message: "answer", route: CANONICAL_ROUTE, method: "GET", status: 200, ...found, ...from, ms: 0, weight: SAMPLED };
  env.LOOKUPS?.writeDataPoint(dataPoint(line));
  if (lot < 1) console.log({ ...line, weight: SAMPLED * LOGGED });
}

function tell(env: Env, line: Line): void {
  console.log(line);
  env.LOOKUPS?.writeDataPoint(dataPoint(line));
}

/** The columns, in the order in which CONTRIBUTING.md names them. */
export function dataPoint(line: Line): AnalyticsEngineDataPoint {
  const { route, system = "", code = "", method, status, table = "", source = "", asked = 0, found = 0, ms, weight } = line;
  return {
    indexes: [system],
    blobs: [route, system, code, method, String(status), table, source],
    doubles: [weight, asked, found, ms],
  };
}
