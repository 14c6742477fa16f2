/** Builds the npm package into a folder of its own, once for all its tests. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildClient } from "../../tasks/client.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the package: what `npm pack` packs. */
    clientPackage: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "respcode-package-"));
  await buildClient(folder);
  project.provide("clientPackage", folder);
  return () => rm(folder, { recursive: true, force: true });
}
