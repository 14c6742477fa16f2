/** Calls the Worker under test, or a deployed one when API_URL is set. */
import { exports } from "cloudflare:workers";

const deployed = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env.API_URL;
const LOCAL = "https://respcode.test";

let calls = 0;

/** Locally each call comes from a client of its own, so that no test meets the rate limit unless it names one. */
export function request(path: string, init?: RequestInit): Promise<Response> {
  if (deployed) return patiently(() => fetch(new URL(path, deployed), init));
  const headers = new Headers(init?.headers);
  if (!headers.has(CLIENT)) headers.set(CLIENT, `10.0.${(++calls >> 8) & 255}.${calls & 255}`);
  return (exports as unknown as { default: Fetcher }).default.fetch(LOCAL + path, { ...init, headers });
}

/** The header in which the platform names the client. */
export const CLIENT = "cf-connecting-ip";

/** A deployed Worker counts all of a test run as one client: waits as it asks. */
async function patiently(call: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await call();
    if (response.status !== 429) return response;
    await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get("retry-after") ?? 1)));
  }
}

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
