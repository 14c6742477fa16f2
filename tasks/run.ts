/** Runs a tool of the project and waits for it. */
import { spawn } from "node:child_process";

/** @throws {Error} naming the command, if it ends with anything but 0. */
export async function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...QUIET } });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}.`);
}

/** The tools report nothing home. */
export const QUIET = { ASTRO_TELEMETRY_DISABLED: "1", WRANGLER_SEND_METRICS: "false" };
