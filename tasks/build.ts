/**
 * `npm run build`: the site with the table and the downloads inside, in `dist/`.
 * A build whose inputs have not changed is not made again; `--force` makes it.
 */
import { isFresh, writeStamp } from "./inputs.ts";
import { run } from "./run.ts";

/** Files a deployment may have on Cloudflare's free plan. */
const FILES_MAX = 20_000;

export async function build({ force = false } = {}): Promise<void> {
  if (!force && (await isFresh())) {
    console.log("Nothing changed since the last build.");
    return;
  }
  const started = performance.now();
  await run("astro", ["build", "--silent"]);
  const files = await writeStamp();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built dist/ in ${seconds} s: ${files.toLocaleString("en")} files.`);
  if (files > FILES_MAX) throw new Error(`dist/ holds ${files} files; a deployment takes at most ${FILES_MAX}.`);
}

if (import.meta.main) await build({ force: process.argv.includes("--force") });
