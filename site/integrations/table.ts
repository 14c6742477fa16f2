/**
 * Puts the data beside the pages when the build is done: the compiled table,
 * from which the Worker answers where KV fails, and the whole set for download.
 */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { compile, type Table } from "../../codes/model/compile/index.ts";
import { FORMAT, type Pointer } from "../../codes/model/keys.ts";
import { CODES_ROOT, load } from "../../codes/model/load.ts";
import { BUILDS_SHARED_FILES } from "../language.ts";
import { downloads } from "./downloads.ts";

/** Cloudflare refuses static files that are larger. */
const FILE_SIZE_MAX = 25 * 1024 * 1024;

export function table(): AstroIntegration {
  return {
    name: "respcode-table",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        if (!BUILDS_SHARED_FILES) return;
        const compiled = compile(await load());
        const pointer = pointerOf(compiled);
        const vectors = await readFile(join(CODES_ROOT, "vectors.json"), "utf8");
        await write(dir, "table/pointer.json", JSON.stringify(pointer));
        for (const [name, bytes] of compiled.packs) await write(dir, `table/${name}`, bytes);
        for (const [name, text] of downloads(compiled.catalogue, pointer, vectors)) await write(dir, `data/${name}`, text);
        logger.info(`table ${pointer.version}: ${pointer.counts.codes} codes in ${pointer.packs.length} packs`);
      },
    },
  };
}

/** Nothing in it is by the clock: the same files give the same build. */
const pointerOf = ({ version, published, counts, packs }: Table): Pointer => ({
  format: FORMAT,
  version,
  published,
  counts,
  packs: [...packs.keys()],
});

async function write(dir: URL, path: string, content: string | Uint8Array): Promise<void> {
  const file = new URL(path, dir);
  await mkdir(new URL(".", file), { recursive: true });
  await writeFile(file, content);
  const { size } = await stat(file);
  if (size > FILE_SIZE_MAX) throw new Error(`${path} has ${size} bytes, more than the host takes (${FILE_SIZE_MAX}). Split it.`);
}
