/** Methods: HEAD and OPTIONS for every address, 405 with `Allow` for the rest. */
import type { Handler, Hono } from "hono";
import type { AppEnv } from "./context.ts";
import { problem } from "./problem.ts";
import { CACHE, COMMON_HEADERS } from "./respond.ts";

const DAY = 24 * 60 * 60;

/** Registers what one address does for each method that it takes. GET brings HEAD with it. */
export function serve(app: Hono<AppEnv>, path: string, handlers: { GET?: Handler<AppEnv>; POST?: Handler<AppEnv> }): void {
  const allow = [...(handlers.GET ? ["GET", "HEAD"] : []), ...(handlers.POST ? ["POST"] : []), "OPTIONS"].join(", ");
  if (handlers.GET) app.get(path, handlers.GET);
  if (handlers.POST) app.post(path, handlers.POST);
  app.options(path, () => new Response(null, { status: 204, headers: preflight(allow) }));
  app.all(path, (call) =>
    problem("method-not-allowed", { zh: `这个地址接受 ${allow}。`, en: `This address takes ${allow}.` }, { call, headers: { allow } }),
  );
}

function preflight(allow: string): [string, string][] {
  return [
    ["allow", allow],
    ["access-control-allow-methods", allow],
    ["access-control-allow-headers", "Content-Type, If-None-Match"],
    ["access-control-max-age", String(DAY)],
    ["cache-control", CACHE.none],
    ...COMMON_HEADERS,
  ];
}
