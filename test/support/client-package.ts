/** Builds the npm package into a folder of its own, and the Worker's table beside it, once for all tests of the package. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { FORMAT, POINTER_KEY, type Pointer, packKey } from "../../codes/model/keys.ts";
import { buildClient, loadAndCompile } from "../../tasks/client.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the package: what `npm pack` packs. */
    clientPackage: string;
    /** A folder with a file for each value that KV would hold. */
    clientTable: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-client-"));
  const [pack, values] = [join(folder, "package"), join(folder, "table")];
  await Promise.all([mkdir(pack), mkdir(values)]);
  const compiled = await loadAndCompile();
  await buildClient(pack, compiled);
  const { version, published, counts, packs } = compiled.table;
  const pointer: Pointer = { format: FORMAT, version, published, counts, packs: [...packs.keys()] };
  const put = (key: string, value: string | Uint8Array) => writeFile(join(values, encodeURIComponent(key)), value);
  await Promise.all([put(POINTER_KEY, JSON.stringify(pointer)), ...[...packs].map(([name, bytes]) => put(packKey(version, name), bytes))]);
  project.provide("clientPackage", pack);
  project.provide("clientTable", values);
  return () => rm(folder, { recursive: true, force: true });
}
