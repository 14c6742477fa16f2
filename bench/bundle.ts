/** The Worker as it is deployed: bundled by wrangler, one ES module and those that are loaded when they are needed. */

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Bundle {
  /** Loaded when an isolate starts. */
  code: string;
  /** Name to code of the modules that a call loads. */
  modules: Map<string, string>;
}

let made: Promise<Bundle> | undefined;

/** The bundle; made once in a run. */
export function bundle(): Promise<Bundle> {
  made ??= make();
  return made;
}

async function make(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-bundle-"));
  try {
    // The site need not be built for this.
    const assets = join(folder, "assets");
    await mkdir(assets);
    const out = join(folder, "out");
    await promisify(execFile)("wrangler", ["deploy", "--dry-run", "--assets", assets, "--outdir", out], {
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    });
    const names = (await readdir(out)).filter((name) => name.endsWith(".mjs"));
    const modules = await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), "utf8")] as const));
    return { code: await readFile(join(out, "index.js"), "utf8"), modules: new Map(modules) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
