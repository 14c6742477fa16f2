/** The same lookup served by Node's common frameworks on the same machine: same bytes, same headers, same table in memory. */
import { bundle } from "../bundle.ts";
import { startKvService } from "../kv-service.ts";
import { compare, type Target } from "../load.ts";
import { serveOnNode } from "../node-server.ts";
import type { Options } from "../options.ts";
import type { Row } from "../results/shape.ts";
import { stored } from "../table.ts";
import { serve } from "../workerd.ts";
import { PATH } from "./hot-lookup.ts";

const SERVERS = {
  workerd: { zh: "Respcode，workerd", en: "Respcode on workerd" },
  fastify: { zh: "Fastify，Node", en: "Fastify on Node" },
  express: { zh: "Express，Node", en: "Express on Node" },
  http: { zh: "node:http，无路由", en: "node:http without a router" },
};
type Server = keyof typeof SERVERS;

export async function frameworks(options: Options): Promise<Row[]> {
  const { table, values } = await stored();
  const kv = await startKvService(values);
  const running = {
    workerd: await serve({ code: (await bundle()).code, kvPort: kv.port }),
    fastify: await serveOnNode("fastify", table),
    express: await serveOnNode("express", table),
    http: await serveOnNode("http", table),
  };
  const names = Object.keys(SERVERS) as Server[];
  try {
    await mustAgree(names.map((name) => running[name].origin));
    const targets = Object.fromEntries(names.map((name) => [name, { url: running[name].origin + PATH }])) as Record<Server, Target>;
    const rates = await compare(targets, options);
    return names.map((name) => ({ what: SERVERS[name], values: { per_second: rates[name].perSecond, ratio: rates[name].ratio } }));
  } finally {
    await Promise.all([...names.map((name) => running[name].stop()), kv.close()]);
  }
}

/** Headers of the connection and of the clock; all else must be the same. */
const OWN = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

/** A comparison is worth nothing unless all answer the same. @throws {Error} naming the server that does not. */
async function mustAgree(origins: string[]): Promise<void> {
  let first: { answer: string; etag: string } | undefined;
  for (const origin of origins) {
    const response = await fetch(origin + PATH);
    const headers = [...response.headers].filter(([name]) => !OWN.has(name)).sort();
    const answer = JSON.stringify([response.status, headers, await response.text()]);
    first ??= { answer, etag: response.headers.get("etag") ?? "" };
    const again = await fetch(origin + PATH, { headers: { "if-none-match": first.etag } });
    if (answer !== first.answer || again.status !== 304) throw new Error(`${origin} answers otherwise than ${origins[0]}.`);
  }
}
