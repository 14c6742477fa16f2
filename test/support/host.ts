/** Partner pages of another origin, to put the widgets into. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface HostPage {
  /** Of `body`, unless it begins with a doctype. */
  body: string;
  head?: string;
  lang?: string;
  dir?: string;
  csp?: string;
}

export class Host {
  readonly #server: Server;
  readonly #files = new Map<string, { type: string; text: string; csp?: string | undefined }>();
  #pages = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const file = this.#files.get(new URL(request.url ?? "/", "http://host.test").pathname);
      if (!file) return response.writeHead(404).end();
      response.writeHead(200, {
        "content-type": `${file.type}; charset=utf-8`,
        ...(file.csp ? { "content-security-policy": file.csp } : {}),
      });
      response.end(file.text);
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** @returns the address of a page of its own. */
  page({ body, head = "", lang = "zh-CN", dir = "ltr", csp }: HostPage): string {
    const path = `/page-${++this.#pages}/`;
    const whole = body.startsWith("<!doctype");
    const text = whole
      ? body
      : `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    this.#files.set(path, { type: "text/html", text, csp });
    return this.origin + path;
  }

  /** @returns the address of a script. */
  script(text: string): string {
    const path = `/script-${++this.#pages}.js`;
    this.#files.set(path, { type: "text/javascript", text });
    return this.origin + path;
  }
}
