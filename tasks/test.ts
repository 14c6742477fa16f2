/** `npm test`: everything that must hold, told in full even where an early part fails. */
import { build } from "./build.ts";
import { runAll, timed } from "./run.ts";
import { TYPE_CHECKS } from "./types.ts";

const failed = await timed("build", () => build());
await runAll(
  [
    ["data", "node", "codes/tools/lint.ts"],
    ["generated schemas", "node", "codes/tools/schemas.ts", "--check"],
    ["format and lint", "biome", "check", "--error-on-warnings", "."],
    ...TYPE_CHECKS,
    ["tests", "vitest", "run"],
  ],
  failed,
);
