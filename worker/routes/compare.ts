/** Two systems side by side, under an address that has no page: the same pair the other way round, or the page to choose on. */
import type { Hono } from "hono";
import { type AppContext, type AppEnv, backgroundOf, fromTable, type TableHandler } from "../context.ts";
import { Lookup } from "../lookup.ts";
import { notFoundPage, toPage } from "./pages.ts";
import { param } from "./systems.ts";

export function compare(app: Hono<AppEnv>): void {
  app.get("/:lang{zh|en}/compare/:first/:second/", fromTable(pair));
  app.get("/:lang{zh|en}/compare/:first/:second", fromTable(pair));
}

const pair: TableHandler = async (c, table) => {
  const lang = param(c.req.param("lang"));
  const [first, second] = [param(c.req.param("first")).toLowerCase(), param(c.req.param("second")).toLowerCase()];
  const lookup = new Lookup(table, backgroundOf(c), undefined);
  const known = await Promise.all([first, second].map((id) => lookup.systemPack(id)));
  if (known.includes(undefined) || first === second) return notFoundPage(c);
  for (const path of [`/${lang}/compare/${first}/${second}/`, `/${lang}/compare/${second}/${first}/`])
    if (await isThere(c, path)) return toPage(c, path);
  return toPage(c, `/${lang}/compare/?systems=${first},${second}`);
};

/** Whether the site has a page at a path. */
async function isThere(c: AppContext, path: string): Promise<boolean> {
  const page = await c.env.ASSETS.fetch(new URL(path, c.req.url), { method: "HEAD" });
  return page.ok;
}
