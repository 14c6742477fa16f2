/**
 * Puts Swagger UI beside the page that tries the API: the files that it needs, from this host, with the notices
 * that its licence asks for.
 */
import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { BUILDS_SHARED_FILES } from "../language.ts";

const FILES = ["swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css", "LICENSE", "NOTICE"];

export function docs(): AstroIntegration {
  return {
    name: "respcode-docs",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        if (!BUILDS_SHARED_FILES) return;
        const from = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
        const to = fileURLToPath(new URL("docs/", dir));
        await mkdir(to, { recursive: true });
        for (const name of FILES) await copyFile(join(from, name), join(to, name));
      },
    },
  };
}
