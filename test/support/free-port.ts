/** A port on this machine that nobody listens on at this moment. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Systems hand out ports from 32768 on (Linux) or 49152 on (others) to whoever calls out. A server here starts only after
 * a build, so a port from that range may be gone by then; one from below stays free.
 */
const [FIRST, LAST] = [20_000, 32_000];

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
