/** Calls the Worker under test inside workerd. A deployed one is tested by the end-to-end tests, with API_URL set. */
import { exports } from "cloudflare:workers";

const LOCAL = "https://respcode.test";

let calls = 0;

/** Each call comes from a client of its own, so that no test meets the rate limit unless it names one. */
export function request(path: string, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  if (!headers.has(CLIENT)) headers.set(CLIENT, `10.0.${(++calls >> 8) & 255}.${calls & 255}`);
  return (exports as unknown as { default: Fetcher }).default.fetch(LOCAL + path, { ...init, headers });
}

/** The header in which the platform names the client. */
export const CLIENT = "cf-connecting-ip";

export async function json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T> {
  return (await request(path, init)).json();
}

export function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<Response> {
  return request(path, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}
