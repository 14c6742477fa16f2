/**
 * Who may import whom: data and look know nothing, the model knows the data, worker and site know the model and the look, the
 * client knows the model, nobody imports worker or site. The widget speaks HTTP, knows the look and may only borrow types from
 * the worker.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Area {
  /** Folder or file that belongs to the area; the first that fits counts. */
  at: string;
  /** Areas that it may import from, beside packages. */
  from: string[];
  /** Areas that it may `import type` from. */
  typesFrom?: string[];
}

const ANYTHING = ["codes", "look", "client", "worker", "site", "tasks", "test", "bench", "."];

const AREAS: Area[] = [
  { at: "codes/model", from: ["codes/model"] },
  { at: "codes", from: ["codes"] },
  { at: "look", from: ["look"] },
  // What the package is built from; nothing in it may need Node but the command line.
  { at: "client", from: ["client", "codes/model"] },
  { at: "worker", from: ["worker", "codes/model", "look"] },
  { at: "site/widget", from: ["site/widget", "look"], typesFrom: ["worker"] },
  { at: "site", from: ["site", "bench/results", "codes/model", "look"] },
  // Tasks start site and Worker as programs; what they import are the files that both are made from.
  { at: "tasks", from: ["tasks", "codes", "client"] },
  { at: "test", from: ANYTHING },
  // What a run leaves behind, which the site shows.
  { at: "bench/results", from: ["bench/results", "codes/model"] },
  { at: "bench", from: ANYTHING },
  { at: "astro.config.mjs", from: ANYTHING },
  // Configuration at the top: anything but worker and site.
  { at: ".", from: ["codes", "test", "bench", "."] },
];

const within = (path: string, folder: string) =>
  folder === "." ? !path.includes("/") && path !== ".." : path === folder || path.startsWith(`${folder}/`);

interface Import {
  /** As it is written: `../model/load.ts`, `zod`. */
  specifier: string;
  /** Gone before the program runs. */
  typeOnly: boolean;
}

/** Every import, export from, dynamic import and `import("…").Type` of a script. */
function importsOf(code: string): Import[] {
  const found: Import[] = [];
  const note = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.tsx", code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

/** The scripts of a file: an Astro component has one between its fences, and those in its markup. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith(".astro")) return [text];
  const fenced = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  return [fenced, ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script)];
}

/** Path below the root that an import leads to; undefined for packages and for what a tool provides (`astro:content`). */
function targetOf(file: string, specifier: string): string | undefined {
  const [path = ""] = specifier.split("?", 1);
  if (path.startsWith(".")) return posix.join(posix.dirname(file), path);
  if (path.startsWith("/")) return path.slice(1);
  // Should somebody introduce short names for the folders, they are no way around this test.
  const named = path.replace(/^[@~#]\/?/, "");
  return AREAS.some(({ at }) => at !== "." && within(named, at)) ? named : undefined;
}

function forbidden(file: string, text: string): string[] {
  const area = AREAS.find(({ at }) => within(file, at));
  if (!area) return [`${file} lies outside of the tree: give its folder an area in test/architecture.test.ts.`];
  const { at, from, typesFrom = [] } = area;
  return scriptsOf(file, text)
    .flatMap(importsOf)
    .flatMap(({ specifier, typeOnly }) => {
      const target = targetOf(file, specifier);
      const allowed = typeOnly ? [...from, ...typesFrom] : from;
      if (target === undefined || allowed.some((folder) => within(target, folder))) return [];
      const types = typesFrom.length > 0 ? `, and types from ${typesFrom.join(", ")}` : "";
      return [`${file} imports ${specifier}; ${at} imports only from packages and ${from.join(", ")}${types}.`];
    });
}

const SKIPPED = /^(?:node_modules|dist|\..*)$/;

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (SKIPPED.test(entry.name)) continue;
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(?:ts|tsx|mts|js|mjs|astro)$/.test(entry.name)) yield path;
  }
}

test("no file imports what the tree forbids", () => {
  const found = [...files(ROOT)].flatMap((path) => forbidden(relative(ROOT, path).replaceAll("\\", "/"), readFileSync(path, "utf8")));
  expect(found).toEqual([]);
});

describe("the test itself", () => {
  test.each([
    ["codes/model/load.ts", `import { run } from "../lint/run.ts";`],
    ["look/tokens.ts", `import { OUTCOMES } from "../codes/model/words.ts";`],
    ["codes/lint/run.ts", `import { app } from "../../worker/app.ts";`],
    ["codes/tools/publish.ts", `export * from "../../site/consts.ts";`],
    ["worker/app.ts", `import { RULES } from "../codes/lint/index.ts";`],
    ["worker/routes/pages.ts", `const page = await import("../../site/page.ts");`],
    ["site/pages/index.astro", `---\nimport { app } from "../../worker/app.ts";\n---\n<p></p>`],
    ["site/pages/index.astro", `<p></p><script>import "../../worker/app.ts";</script>`],
    ["site/pages/index.ts", `import type { Env } from "../../worker/env.ts";`],
    ["site/widget/element.ts", `import { fold } from "../../codes/model/normalize.ts";`],
    ["site/widget/element.ts", `import { type Env } from "../../worker/env.ts";`],
    ["site/widget/element.ts", `import { label } from "../i18n/label.ts";`],
    ["tasks/start.ts", `import app from "../worker/index.ts";`],
    ["client/http/client.ts", `import { app } from "../../worker/app.ts";`],
    ["client/offline.ts", `import { load } from "../codes/tools/lint.ts";`],
    ["worker/app.ts", `import { Respcode } from "../client/index.ts";`],
    ["vitest.config.ts", `import app from "./worker/index.ts";`],
    ["worker/app.ts", `import table from "@/site/table.json";`],
    ["worker/app.ts", `type Rule = import("../codes/lint/rule.ts").Rule;`],
    ["worker/app.ts", `import secret from "../../elsewhere/secret.ts";`],
    ["scripts/help.ts", ""],
  ])("refuses in %s: %s", (file, text) => {
    expect(forbidden(file, text)).toEqual([expect.stringContaining(file)]);
  });

  test.each([
    ["codes/model/load.ts", `import { z } from "zod";\nimport { join } from "node:path";\nimport "./schema.ts";`],
    ["codes/tools/lint.ts", `import { run } from "../lint/run.ts";\nimport { load } from "../model/load.ts";`],
    ["worker/app.ts", `import { fold } from "../codes/model/normalize.ts";`],
    ["site/content.config.ts", `import { defineCollection } from "astro:content";\nimport { load } from "../codes/model/load.ts";`],
    ["site/widget/element.ts", `import type { Code } from "../../worker/answer.ts";\nimport { draw } from "./draw.ts";`],
    ["site/widget/element.ts", `import { OUTCOME_LOOKS } from "../../look/tokens.ts";`],
    ["client/offline/table.ts", `import { fold } from "../../codes/model/normalize.ts";`],
    ["tasks/client.ts", `import { store } from "../client/offline/stored.ts";`],
    ["test/worker/http.test.ts", `import app from "../../worker/index.ts";`],
    ["astro.config.mjs", `import { routes } from "./site/routes.ts";`],
    ["worker/app.ts", `// import "../site/x.ts"\nconst sample = 'import "../site/x.ts"';`],
  ])("allows in %s: %s", (file, text) => {
    expect(forbidden(file, text)).toEqual([]);
  });
});

/** Files that run when a file runs, by what they import; what is imported only for its types does not. */
function reached(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const runs = importsOf(readFileSync(join(ROOT, file), "utf8")).filter(({ typeOnly }) => !typeOnly);
  seen.set(
    file,
    runs.map(({ specifier }) => specifier),
  );
  for (const { specifier } of runs) {
    const target = targetOf(file, specifier);
    if (target?.endsWith(".ts")) reached(target, seen);
  }
  return seen;
}

test("the Worker carries no shapes of answers: it takes their types alone", () => {
  const files = reached("worker/index.ts");
  expect([...files.keys()]).toContain("worker/lookup.ts");
  const carrying = [...files].filter(([, imports]) => imports.includes("zod")).map(([file]) => file);
  expect(carrying).toEqual([]);
});
