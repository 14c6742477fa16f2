/** The routes behind the shorter way: middleware first, routes in reading order, errors last. */
import { Hono } from "hono";
import type { AppContext, AppEnv } from "./context.ts";
import { guardAddress } from "./guard.ts";
import { observe } from "./observe.ts";
import { problem } from "./problem.ts";
import { problemsForReaders } from "./problem-page.ts";
import { limitCalls } from "./rate-limit.ts";
import { readsPages } from "./reader.ts";
import { redirect } from "./redirect.ts";
import { badge } from "./routes/badge.ts";
import { codes } from "./routes/codes.ts";
import { compare } from "./routes/compare.ts";
import { embed, embedProblems } from "./routes/embed.ts";
import { lookups } from "./routes/lookups.ts";
import { markdown } from "./routes/markdown.ts";
import { mcp } from "./routes/mcp.ts";
import { oembed } from "./routes/oembed.ts";
import { notFoundPage, pages } from "./routes/pages.ts";
import { problems } from "./routes/problems.ts";
import { reasons } from "./routes/reasons.ts";
import { search } from "./routes/search.ts";
import { systems } from "./routes/systems.ts";
import { table } from "./routes/table.ts";
import type { TableStore } from "./store.ts";
import { TableUnavailable } from "./table.ts";

const RETRY_AFTER_SECONDS = 5;

export function createApp(storeOf: (env: AppEnv["Bindings"]) => TableStore): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(observe);
  app.use(problemsForReaders);
  embedProblems(app);
  app.use(guardAddress);
  app.use(limitCalls);
  app.use(async (c, next) => {
    c.set("store", storeOf(c.env));
    await next();
  });

  systems(app);
  search(app);
  codes(app);
  lookups(app);
  reasons(app);
  table(app);
  mcp(app);
  embed(app);
  badge(app);
  oembed(app);
  markdown(app);
  problems(app);
  compare(app);
  pages(app);

  app.notFound(
    (c) =>
      withoutSlash(c as AppContext, app) ?? (readsPages(c as AppContext) ? notFoundPage(c as AppContext) : noSuchAddress(c as AppContext)),
  );
  app.onError((error, call) => {
    if (error instanceof TableUnavailable) {
      return problem(
        "table-unavailable",
        { zh: "数据表此刻读不到，请稍后再试。", en: "The table cannot be read at this moment. Try again shortly." },
        { call, headers: { "retry-after": String(RETRY_AFTER_SECONDS) } },
      );
    }
    console.error({ message: "unexpected error", name: error.name, at: whereIn(error) });
    return problem("internal-error", { zh: "内部错误。", en: "Internal error." }, { call });
  });
  return app;
}

const WITH_SLASH = /^(\/(?:v1\/.*[^/]|healthz|mcp|oembed))\/+$/;

/**
 * An address of the API with a slash too many leads to the one without, so that caches hold every answer once. A
 * preflight must not be led elsewhere: it is answered in place.
 */
function withoutSlash(c: AppContext, app: Hono<AppEnv>): Response | Promise<Response> | undefined {
  const { pathname, search } = new URL(c.req.url);
  const address = WITH_SLASH.exec(pathname)?.[1];
  if (address === undefined) return undefined;
  if (c.req.method === "OPTIONS") return app.request(address, { method: "OPTIONS" }, c.env);
  return redirect(address + search, { status: 308 });
}

const noSuchAddress = (call: AppContext) => problem("not-found", { zh: "没有这个地址。", en: "There is no such address." }, { call });

/** The frames of the stack without the message, which may quote the call. */
const whereIn = (error: Error) => error.stack?.match(/^ {4}at .*$/gm)?.join("\n");
