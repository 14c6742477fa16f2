/** Calls the Worker under test, or a deployed one when API_URL is set. */
import { exports } from "cloudflare:workers";

const deployed = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env.API_URL;
const LOCAL = "https://respcode.test";

export function request(path: string, init?: RequestInit): Promise<Response> {
  if (deployed) return fetch(new URL(path, deployed), init);
  return (exports as unknown as { default: Fetcher }).default.fetch(LOCAL + path, init);
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
