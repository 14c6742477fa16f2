/** A key-value service of our own behind workerd's KV binding: its delay and its faults can be set, and it counts. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface KvService {
  port: number;
  /** Milliseconds before each answer. */
  delay: number;
  /** Answers every read with a 500 while set. */
  failing: boolean;
  /** Stands in the place of values while set: which keys, and what they give. */
  instead: ((key: string) => Uint8Array | string | undefined) | undefined;
  /** Keys asked for, in order, with the moment of asking. */
  reads: { key: string; at: number }[];
  values: Map<string, Uint8Array | string>;
  close(): Promise<void>;
}

export async function startKvService(values: Map<string, Uint8Array | string>): Promise<KvService> {
  const service: KvService = { port: 0, delay: 0, failing: false, instead: undefined, reads: [], values, close: () => close(server) };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://kv");
    const key = decodeURIComponent(pathname.slice(1));
    service.reads.push({ key, at: performance.now() });
    if (service.delay > 0) await sleep(service.delay);
    const value = service.instead?.(key) ?? service.values.get(key);
    if (service.failing) response.writeHead(500).end();
    else if (value === undefined) response.writeHead(404).end();
    else response.writeHead(200).end(value);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  service.port = (server.address() as AddressInfo).port;
  return service;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
