/** The one way to lead a call elsewhere: with the headers that every answer has, so that no hop is weaker than its end. */
import { CACHE, COMMON_HEADERS } from "./respond.ts";

interface Way {
  status?: 302 | 303 | 308;
  cache?: string;
  headers?: Record<string, string>;
}

/** @param location path and query on this host. Whatever stands in it has passed the guards. */
export function redirect(location: string, { status = 302, cache = CACHE.mistake, headers = {} }: Way = {}): Response {
  return new Response(null, {
    status,
    headers: [["location", location], ["cache-control", cache], ...COMMON_HEADERS, ...Object.entries(headers)],
  });
}
