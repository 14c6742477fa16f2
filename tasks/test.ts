/**
 * `npm test`: everything that must hold, told in full even where an early part fails. With API_URL set, only the
 * end-to-end tests run, against that deployment.
 */
import { build } from "./build.ts";
import { runAll, timed } from "./run.ts";
import { TYPE_CHECKS } from "./types.ts";

const deployed = process.env.API_URL !== undefined;
const failed = deployed ? [] : await timed("build", () => build());
const everything: Parameters<typeof runAll>[0] = [
  ["data", "node", "codes/tools/lint.ts"],
  ["generated schemas", "node", "codes/tools/schemas.ts", "--check"],
  ["format and lint", "biome", "check", "--error-on-warnings", "."],
  ...TYPE_CHECKS,
  ["tests", "vitest", "run"],
];
await runAll(deployed ? [["tests of the deployment", "vitest", "run", "--project", "e2e"]] : everything, failed);
