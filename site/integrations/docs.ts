/**
 * Puts Swagger UI beside the page that tries the API: the files that it needs, from this host, with the notices
 * that its licence asks for.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { BUILDS_SHARED_FILES } from "../language.ts";

const BUNDLE = "swagger-ui-bundle.js";
const FILES = ["swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css", "LICENSE", "NOTICE"];

/** The page has a landmark and a first heading of its own, into which Swagger UI sets a second of each. */
const MENDS: [found: string, mended: string, times: number][] = [
  ['"main",{id:"operations"', '"div",{id:"operations"', 1],
  ['"h1",{className:"title"}', '"h2",{className:"title"}', 3],
];

export function docs(): AstroIntegration {
  return {
    name: "respcode-docs",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        if (!BUILDS_SHARED_FILES) return;
        const from = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
        const to = fileURLToPath(new URL("docs/", dir));
        await mkdir(to, { recursive: true });
        await writeFile(join(to, BUNDLE), mended(await readFile(join(from, BUNDLE), "utf8")));
        for (const name of FILES) await copyFile(join(from, name), join(to, name));
      },
    },
  };
}

/** @throws {Error} where a newer version is built otherwise: then these lines have to follow, or are needed no longer. */
function mended(bundle: string): string {
  return MENDS.reduce((text, [found, better, times]) => {
    const parts = text.split(found);
    if (parts.length !== times + 1)
      throw new Error(`${BUNDLE} has ${found} ${parts.length - 1} times, not ${times}: see MENDS in site/integrations/docs.ts.`);
    return parts.join(better);
  }, bundle);
}
