/**
 * `npm run client:build`: the npm package `respcode`, in `client/dist/`, ready for `npm pack` or `npm publish` in `client/`.
 *
 * Three entries that share their code, the table and its search index each as a module of its own, and declarations
 * that need no other package.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { type Stored, type StoredIndex, store } from "../client/offline/stored.ts";
import { compile } from "../codes/model/compile/index.ts";
import { SEARCH_PACK } from "../codes/model/keys.ts";
import { load } from "../codes/model/load.ts";
import { readPack } from "../codes/model/pack.ts";
import type { CodeFiles } from "../codes/model/schema.ts";
import { declarations } from "./client-types.ts";

const ROOT = "client";

/** The lowest Node that is still maintained, and browsers of its age. */
const TARGET = "es2022";

/** What the package carries, made from the code files. */
export async function storedTable(files: CodeFiles): Promise<{ table: Stored; index: StoredIndex }> {
  const { version, counts, packs } = compile(files);
  // Dated by the newest verified row, as the table that is shipped with the site: the same files give the same package.
  const verified = files.systems.flatMap((system) => [system.verified, ...system.codes.flatMap((row) => row.verified ?? [])]);
  const published = `${verified.toSorted().at(-1)}T00:00:00.000Z`;
  const search = await readPack(new Uint8Array(packs.get(SEARCH_PACK) as Uint8Array).buffer);
  const text = (name: string) => new TextDecoder().decode(search.entry(name)?.body);
  return { table: store(files, { version, published, counts }), index: { codes: text("codes"), texts: text("texts") } };
}

/** @param dist folder to write to; what is in it is replaced. */
export async function buildClient(dist = join(ROOT, "dist")): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, "data"), { recursive: true });
  const { table, index } = await storedTable(await load());
  await Promise.all([
    writeModule(join(dist, "data/table.js"), "TABLE", table),
    writeModule(join(dist, "data/search.js"), "INDEX", index),
    declarations(join(ROOT, "tsconfig.json"), ["client/index.ts", "client/offline.ts"], dist),
    copyFile("LICENSE", join(ROOT, "LICENSE")),
    build({
      entryPoints: ["index", "offline", "cli"].map((name) => join(ROOT, `${name}.ts`)),
      outdir: dist,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "neutral",
      target: TARGET,
      charset: "utf8",
      external: ["node:*", "./data/*"],
      define: { VERSION: JSON.stringify(version) },
      logLevel: "warning",
    }),
  ]);
}

/** A module of one constant; esbuild chooses the quotes that need fewest escapes. */
async function writeModule(path: string, name: string, value: unknown): Promise<void> {
  const { code } = await transform(`export const ${name} = ${JSON.stringify(value)};`, { minify: true, charset: "utf8" });
  await writeFile(path, `// Generated from codes/ by npm run client:build.\n${code}`);
}

if (import.meta.main) await buildClient();
