/**
 * `npm run codes:diff`: what changed in the data since a commit (HEAD unless named), as the data section of
 * the changelog wants it.
 *
 *     npm run codes:diff -- v1.2.0
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { difference } from "../model/diff.ts";
import { expand } from "../model/expand.ts";
import { CODES_ROOT, load } from "../model/load.ts";
import { summarizeChanges } from "./publish/summary.ts";

const run = promisify(execFile);
const [commit = "HEAD"] = process.argv.slice(2);

const codesIn = async (root: string) => expand(await load(root)).systems.flatMap((system) => system.codes);
const folder = await mkdtemp(join(tmpdir(), "respcode-diff-"));
try {
  const archive = join(folder, "codes.tar");
  await run("git", ["archive", "--output", archive, commit, "codes"], { cwd: join(CODES_ROOT, "..") });
  await run("tar", ["-xf", archive, "-C", folder]);
  const changes = difference(await codesIn(join(folder, "codes")), await codesIn(CODES_ROOT));
  console.log(`Since ${commit}:\n${summarizeChanges(changes)}`);
} catch (error) {
  console.error(`Cannot compare with "${commit}": ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
