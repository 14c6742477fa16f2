#!/usr/bin/env node
/** The command `respcode`: gives the program in cli/run.ts the world outside. */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { run, type Terminal } from "./cli/run.ts";
import type { Service } from "./cli/service.ts";

declare const VERSION: string;

const { argv, env, stdin, stdout, stderr } = process;

const terminal: Terminal = {
  argv: argv.slice(2),
  env,
  columns: stdout.isTTY ? stdout.columns : undefined,
  watched: stderr.isTTY === true,
  version: VERSION,
  async write(text) {
    if (!stdout.write(text)) await once(stdout, "drain");
  },
  complain: (text) => void stderr.write(text),
  async open(path) {
    if (path === undefined) return { chunks: stdin.setEncoding("utf8"), bytes: undefined };
    const { size } = await stat(path);
    return { chunks: createReadStream(path, { encoding: "utf8" }), bytes: size };
  },
  async service(api, onWait): Promise<Service> {
    if (api === undefined) {
      // The search index is half as long as the table, and most calls are for one code.
      const search: Service["search"] = async (query) => (await import("./offline.ts")).search(query);
      return { ...(await import("./offline-lookup.ts")), search };
    }
    const { Respcode } = await import("./http/client.ts");
    // A thousand answers are some megabytes, and not every line is fast.
    return new Respcode({ baseUrl: api, timeout: 30_000, onWait });
  },
};

// A reader that has seen enough, such as head, closes the pipe; that is no error.
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 3));
process.exitCode = await run(terminal);
