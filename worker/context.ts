/** What a handler is given beside the call itself, and how it is wrapped. */
import type { Context, Handler } from "hono";
import type { Env } from "./env.ts";
import { note, type Seen } from "./observe.ts";
import type { TableStore } from "./store.ts";
import { type Background, type Table, TableUnavailable } from "./table.ts";

export interface AppEnv {
  Bindings: Env;
  Variables: { store: TableStore; seen: Seen };
}

export type AppContext = Context<AppEnv>;

/** Answers from one table; called again with the shipped table where the live one cannot be read. */
export type TableHandler = (c: AppContext, table: Table) => Response | Promise<Response>;

export function backgroundOf(c: AppContext): Background {
  return (work) => c.executionCtx.waitUntil(work);
}

/** Gives the handler one table for the whole answer. */
export function fromTable(handler: TableHandler): Handler<AppEnv> {
  return async (c) => {
    const store = c.get("store");
    const table = await store.table(backgroundOf(c));
    note(c, { table });
    try {
      return await handler(c, table);
    } catch (error) {
      if (!(error instanceof TableUnavailable) || table.origin === "assets") throw error;
      store.doubt(table);
      const shipped = await store.shipped();
      note(c, { table: shipped });
      return handler(c, shipped);
    }
  };
}
