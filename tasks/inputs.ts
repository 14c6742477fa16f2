/** Tells whether `dist/` was made from the files as they are now. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the pages, the table and the downloads are made from. */
export const BUILD_INPUTS = ["site", "codes", "look", "bench/results", "bench/results.json", "astro.config.mjs"];
const STAMP = "dist/.inputs";

/** Hash over the names and contents of everything that a build reads. */
async function hashInputs(): Promise<string> {
  const hash = createHash("sha256").update(`${process.env.SITE_URL}\0${process.env.REPO_URL}\0${process.env.SERVICE_WORKER}`);
  for (const root of [...BUILD_INPUTS, "package-lock.json"]) {
    for (const path of await filesBelow(root)) hash.update(`\0${path}\0`).update(await readFile(path));
  }
  return hash.digest("hex");
}

export async function isFresh(): Promise<boolean> {
  const stamp = await readFile(STAMP, "utf8").catch(() => undefined);
  return stamp !== undefined && stamp === (await hashInputs());
}

/** Remembers what the build was made from. Returns how many files `dist/` holds. */
export async function writeStamp(): Promise<number> {
  const files = await filesBelow("dist");
  await writeFile(STAMP, await hashInputs());
  return files.length;
}

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (!entries) return [root];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
