/**
 * The Markdown twins of the pages that are not made from the table, such as the guides: files beside the pages. Those of
 * codes, systems, reasons and crossings would be too many files; the Worker answers them.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { RESERVED_IDS } from "../../codes/model/links.ts";
import { twinOf } from "../head/page.ts";
import { markdownOf } from "../twins/markdown.ts";

/** Parts of the site whose twins the Worker answers, or that have none. */
const NOT_HERE = ["codes", "reasons", "offline", "lookup"];
const STATIC = RESERVED_IDS.filter((id) => !NOT_HERE.includes(id));

export function twins(): AstroIntegration {
  return {
    name: "respcode-twins",
    hooks: {
      "astro:build:done": async ({ dir, pages, logger }) => {
        const paths = pages.map(({ pathname }) => `/${pathname}`).filter((path) => STATIC.includes(path.split("/")[2] ?? ""));
        for (const path of paths) {
          const file = new URL(`.${twinOf(path)}`, dir);
          await mkdir(new URL(".", file), { recursive: true });
          await writeFile(file, markdownOf(await readFile(new URL(`.${path}index.html`, dir), "utf8")));
        }
        logger.info(`${paths.length} pages as Markdown`);
      },
    },
  };
}
