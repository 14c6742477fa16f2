/** Runs the tools of the project and waits for them. */
import { spawn } from "node:child_process";

/** The tools report nothing home. */
export const QUIET = { ASTRO_TELEMETRY_DISABLED: "1", WRANGLER_SEND_METRICS: "false" };

/** @throws {Error} naming the command, if it ends with anything but 0. */
export async function run(command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...QUIET, ...env } });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}.`);
}

/** Does one part and says how long it took. Returns its name if it failed. */
export async function timed(name: string, work: () => Promise<void>): Promise<string[]> {
  const started = performance.now();
  console.log(`\n── ${name}`);
  try {
    await work();
    console.log(`   ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return [];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return [name];
  }
}

/** Runs every command, whatever became of those before, and ends with 1 if any failed. */
export async function runAll(commands: [name: string, command: string, ...args: string[]][], failed: string[] = []): Promise<void> {
  for (const [name, command, ...args] of commands) failed.push(...(await timed(name, () => run(command, args))));
  if (failed.length === 0) return;
  console.error(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
