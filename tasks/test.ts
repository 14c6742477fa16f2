/**
 * `npm test`: everything that must hold, told in full even where an early part fails. With API_URL set, only the
 * end-to-end tests run, against that deployment.
 */
import { build } from "./build.ts";
import { run, timed } from "./run.ts";
import { TYPE_CHECKS } from "./types.ts";

const deployed = process.env.API_URL !== undefined;
const failed = deployed ? [] : await timed("build", () => build());
const everything: [name: string, command: string, ...args: string[]][] = [
  ["data", "node", "codes/tools/lint.ts"],
  ["generated schemas", "node", "codes/tools/schemas.ts", "--check"],
  ["format and lint", "biome", "check", "--error-on-warnings", "."],
  ...TYPE_CHECKS,
];
/** Side by side: publishing waits for caches most of the time, and a browser leaves cores idle. */
const tests: typeof everything = [
  ["tests of the parts", "vitest", "run", "--project", "codes", "--project", "client", "--project", "worker"],
  ["tests of the product", "vitest", "run", "--project", "e2e"],
  ["tests of publishing", "vitest", "run", "--project", "publish"],
];
if (!deployed) {
  for (const [name, command, ...args] of everything) failed.push(...(await timed(name, () => run(command, args))));
}
const chosen = deployed ? tests.filter(([, ...command]) => command.includes("e2e")) : tests;
const results = await Promise.all(chosen.map(([name, command, ...args]) => timed(name, () => run(command, args))));
failed.push(...results.flat());
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
