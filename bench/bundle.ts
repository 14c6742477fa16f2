/** The Worker as it is deployed: bundled by wrangler, one ES module. */

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

export interface Bundle {
  code: string;
  bytes: number;
  gzipped: number;
}

export async function bundle(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-bundle-"));
  try {
    await promisify(execFile)("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    });
    const code = await readFile(join(folder, "index.js"), "utf8");
    return { code, bytes: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).byteLength };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
