/** The Model Context Protocol: hands calls to a module that is loaded only here. */
import type { Hono } from "hono";
import { readBody } from "../body.ts";
import { valueHoldsCardNumber } from "../card-number.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { CARD_NUMBER, rejectCardNumber } from "../guard.ts";
import { loadMcp } from "../mcp.ts";
import { problem } from "../problem.ts";
import { spend } from "../rate-limit.ts";
import { CACHE, COMMON_HEADERS, JSON_TYPE } from "../respond.ts";

/** A call names a tool and a few words. */
const BYTES_MAX = 64 * 1024;
const DAY = 24 * 60 * 60;

const ALLOW = "POST, OPTIONS";
const HEADERS: [string, string][] = [["cache-control", CACHE.none], ...COMMON_HEADERS];
const PREFLIGHT: [string, string][] = [
  ["allow", ALLOW],
  ["access-control-allow-methods", ALLOW],
  ["access-control-allow-headers", "Accept, Content-Type, Mcp-Method, Mcp-Name, Mcp-Protocol-Version, Mcp-Session-Id"],
  ["access-control-max-age", String(DAY)],
];

export function mcp(app: Hono<AppEnv>): void {
  app.post("/mcp", (c) => answer(c, app));
  app.options("/mcp", () => new Response(null, { status: 204, headers: [...HEADERS, ...PREFLIGHT] }));
  app.all("/mcp", (call) =>
    problem(
      "method-not-allowed",
      {
        zh: "这是供助手使用的 MCP 地址，只接受 POST；没有会话，也没有事件流。",
        en: "This is the MCP address for assistants. It takes POST only; there are no sessions and no event streams.",
      },
      { call, headers: { allow: ALLOW } },
    ),
  );
}

async function answer(c: AppContext, app: Hono<AppEnv>): Promise<Response> {
  const refused = await spend(c, 1);
  if (refused) return refused;
  const body = await readBody(c.req.raw, BYTES_MAX);
  if (body === "card-number") return rejectCardNumber(c);
  if (body === "not-json")
    return problem(
      "not-json",
      { zh: "请以 Content-Type: application/json 发送。", en: "Send it with Content-Type: application/json." },
      { call: c },
    );
  if (body === "too-long") return unparsed(413, `The body is longer than ${BYTES_MAX / 1024} KiB.`);
  if (body === "malformed") return unparsed(400, "The body is not valid UTF-8 JSON.");

  if (body.holdsCardNumber) return refuseTool(c, body.value);
  const { handle } = await loadMcp();
  const { origin: host } = new URL(c.req.url);
  return sent(await handle(c.req.raw, body.value, { api: (path) => call(c, app, path), host }));
}

/**
 * Tells a model that it sent a card number: as an error of its tool, which it reads, where the call can be named without
 * repeating any of its words; else as any other call is refused.
 */
async function refuseTool(c: AppContext, value: unknown): Promise<Response> {
  const { id, method, params } = value as Partial<ToolCall>;
  const name = params?.name;
  if (method !== "tools/call" || typeof name !== "string" || valueHoldsCardNumber([id, name])) return rejectCardNumber(c);
  const { refuse } = await loadMcp();
  const bare = { jsonrpc: "2.0", id, method, params: { name, ...(valueHoldsCardNumber(params?._meta) ? {} : { _meta: params?._meta }) } };
  return sent(await refuse(c.req.raw, bare, CARD_NUMBER[params?.arguments?.lang === "zh" ? "zh" : "en"]));
}

interface ToolCall {
  id: unknown;
  method: string;
  params: { name: unknown; arguments?: { lang?: unknown }; _meta?: unknown };
}

function sent(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of HEADERS) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** Calls this API in the same process, as the same client; the call as a whole was counted. */
async function call<T>(c: AppContext, app: Hono<AppEnv>, path: string): Promise<{ status: number; body: T }> {
  const { LIMITER, ...unlimited } = c.env;
  const response = await app.request(path, {}, unlimited, c.executionCtx);
  return { status: response.status, body: await response.json<T>() };
}

/** What JSON-RPC answers to a body that it cannot read. */
const unparsed = (status: number, message: string) =>
  new Response(JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32_700, message: `Parse error: ${message}` } }), {
    status,
    headers: [["content-type", JSON_TYPE], ...HEADERS],
  });
