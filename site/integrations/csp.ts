/** Writes the hash of the one script that stands in the pages into `_headers`, where `{script-hash}` holds its place. */
import { readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { EARLY_THEME_HASH } from "../theme/early.ts";

/** The host takes no longer line. */
const LINE_MAX = 2_000;
const PLACE = "{script-hash}";

export function csp(): AstroIntegration {
  return {
    name: "respcode-csp",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const file = new URL("_headers", dir);
        const headers = (await readFile(file, "utf8")).replaceAll(PLACE, EARLY_THEME_HASH);
        const tooLong = headers.split("\n").find((line) => line.length > LINE_MAX);
        if (tooLong)
          throw new Error(`_headers has a line of ${tooLong.length} characters; the host takes ${LINE_MAX}: ${tooLong.slice(0, 80)}…`);
        await writeFile(file, headers);
      },
    },
  };
}
