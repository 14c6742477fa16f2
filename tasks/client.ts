/**
 * `npm run client:build`: the npm package `respcode`, in `client/dist/`, ready for `npm pack` or `npm publish` in `client/`.
 *
 * Three entries that share their code, the table and its search index each as a module of its own, and declarations
 * that need no other package.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { type Stored, type StoredIndex, store } from "../client/offline/stored.ts";
import { compile, type Table } from "../codes/model/compile/index.ts";
import { SEARCH_PACK } from "../codes/model/keys.ts";
import { load } from "../codes/model/load.ts";
import { readPack } from "../codes/model/pack.ts";
import type { CodeFiles } from "../codes/model/schema.ts";
import { declarations } from "./client-types.ts";

const ROOT = "client";

/** The importable ones; the command is a fourth file that declares nothing. */
const ENTRIES = ["index", "offline", "offline-lookup"];

/** The data stay modules of their own beside the code: bundlers leave out the one that is not used. */
const dataApart: Plugin = {
  name: "data-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/data\/\w+\.js$/ }, ({ path }) => ({ path: `./data/${basename(path)}`, external: true, sideEffects: false }));
  },
};

/** The lowest Node that is still maintained, and browsers of its age. */
const TARGET = "es2022";

/** The code files and the table made from them. */
export interface Compiled {
  files: CodeFiles;
  table: Table;
}

export async function loadAndCompile(): Promise<Compiled> {
  const files = await load();
  return { files, table: compile(files) };
}

/** What the package carries. */
async function storedTable({
  files,
  table: { version, published, counts, packs },
}: Compiled): Promise<{ table: Stored; index: StoredIndex }> {
  const search = await readPack(new Uint8Array(packs.get(SEARCH_PACK) as Uint8Array).buffer);
  const text = (name: string) => new TextDecoder().decode(search.entry(name)?.body);
  return { table: store(files, { version, published, counts }), index: { codes: text("codes"), texts: text("texts") } };
}

/** @param target the package's folder: `dist/` in it is replaced, and the files that are not built are laid beside it. */
export async function buildClient(target = ROOT, compiled?: Compiled): Promise<void> {
  const dist = join(target, "dist");
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, "data"), { recursive: true });
  const { table, index } = await storedTable(compiled ?? (await loadAndCompile()));
  await Promise.all([
    writeModule(join(dist, "data/table.js"), "TABLE", table),
    writeModule(join(dist, "data/search.js"), "INDEX", index),
    declarations(
      join(ROOT, "tsconfig.json"),
      ENTRIES.map((name) => `client/${name}.ts`),
      dist,
    ),
    copyFile("LICENSE", join(target, "LICENSE")),
    ...(target === ROOT ? [] : ["package.json", "README.md", "README.zh.md"].map((name) => copyFile(join(ROOT, name), join(target, name)))),
    build({
      entryPoints: [...ENTRIES, "cli"].map((name) => join(ROOT, `${name}.ts`)),
      outdir: dist,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "neutral",
      target: TARGET,
      charset: "utf8",
      external: ["node:*"],
      plugins: [dataApart],
      define: { VERSION: JSON.stringify(version) },
      logLevel: "warning",
    }),
  ]);
}

/** A module of one constant. */
async function writeModule(path: string, name: string, value: object): Promise<void> {
  await writeFile(path, `// Generated from codes/ by npm run client:build.\nexport const ${name} = ${literal(value)};\n`);
}

/**
 * The value as JavaScript, its texts in single quotes: JSON has few of those, and an engine reads plain strings several
 * times as fast as templates, of which it keeps the raw text too.
 */
function literal(value: unknown): string {
  if (typeof value === "string") return `'${value.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${literal(item)}`)}}`;
}

if (import.meta.main) await buildClient();
