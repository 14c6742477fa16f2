/**
 * `npm run codes:diff`: what changed in the data since a commit (HEAD unless named), as the data section of
 * the changelog wants it.
 *
 *     npm run codes:diff -- v1.2.0
 *
 * With --record the difference becomes the newest version in history.yaml, which the feeds and the changelog
 * page show; --zh and --en say why.
 *
 *     npm run codes:diff -- v1.2.0 --record --zh "更正……" --en "Correct …"
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { stringify } from "yaml";
import type { Code } from "../model/answer.ts";
import { type Difference, difference } from "../model/diff.ts";
import { expand } from "../model/expand.ts";
import { HISTORY_FILE, loadHistory, nextVersion } from "../model/history.ts";
import { CODES_ROOT, load, readSource } from "../model/load.ts";
import type { Text } from "../model/words.ts";
import { summarizeChanges } from "./publish/summary.ts";
import { replaceFile } from "./replace-file.ts";

const run = promisify(execFile);
const { values, positionals } = parseArgs({
  options: { record: { type: "boolean" }, zh: { type: "string" }, en: { type: "string" } },
  allowPositionals: true,
});
const [commit = "HEAD"] = positionals;
const { record, zh, en } = values;
if (record && !(zh && en)) {
  console.error('Say why the data changed, in both languages: --record --zh "……" --en "…"');
  process.exit(1);
}

const codesIn = async (root: string) => expand(await load(root)).systems.flatMap((system) => system.codes);
const byName = (codes: Code[]) => new Map(codes.map((code) => [`${code.system}:${code.code}`, code]));
const folder = await mkdtemp(join(tmpdir(), "respcode-diff-"));
try {
  const archive = join(folder, "codes.tar");
  await run("git", ["archive", "--output", archive, commit, "codes"], { cwd: join(CODES_ROOT, "..") });
  await run("tar", ["-xf", archive, "-C", folder]);
  const [before, after] = [await codesIn(join(folder, "codes")), await codesIn(CODES_ROOT)];
  const changes = difference(before, after);
  console.log(`Since ${commit}:\n${summarizeChanges(changes)}`);
  if (record && zh && en) await writeDown(changes, byName(before), byName(after), { zh, en });
} catch (error) {
  console.error(`Cannot compare with "${commit}": ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writeDown(changes: Difference, before: Map<string, Code>, after: Map<string, Code>, why: Text): Promise<void> {
  const last = (await loadHistory()).at(-1)?.version ?? "0.0.0";
  const date = new Date().toISOString().slice(0, 10);
  const next = nextVersion(last, changes, before, after, { date, why });
  if (!next) return;
  const { text } = await readSource(CODES_ROOT, HISTORY_FILE);
  await replaceFile(
    CODES_ROOT,
    HISTORY_FILE,
    text + stringify([next], { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }),
  );
  console.log(`Wrote version ${next.version} into codes/${HISTORY_FILE}.`);
}
