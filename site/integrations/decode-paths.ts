/**
 * Astro names a page's folder as it stands in the address, so the code `?`
 * gets a folder `%3F`. Hosts decode an address before they look for the file,
 * so the folder has to bear the decoded name.
 */
import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const ENCODED = /%[0-9A-F]{2}/i;

export function decodePaths(): AstroIntegration {
  return {
    name: "respcode-decode-paths",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        const folders = (await readdir(root, { recursive: true, withFileTypes: true })).filter(
          (entry) => entry.isDirectory() && ENCODED.test(entry.name),
        );
        for (const { parentPath, name } of folders) await rename(join(parentPath, name), join(parentPath, decodeURIComponent(name)));
      },
    },
  };
}
