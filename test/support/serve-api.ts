/** The API on a port of this machine, for programs that call it over HTTP. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startApi } from "./api.ts";

/** @param values folder with a file for each value of KV. */
export async function serveApi(values: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const api = await startApi(values);
  const server = createServer(async (incoming, outgoing) => {
    const { url = "/", method, headers } = incoming;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = await api(url, { method, headers: { "content-type": headers["content-type"] ?? "" }, body });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(new Uint8Array(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
