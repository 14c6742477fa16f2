/**
 * `npm run codes:lint`: lists everything that is wrong in the code files, each with its cure.
 * A folder may be named to check a copy: `npm run codes:lint -- /tmp/codes`.
 */

import { RULES } from "../lint/index.ts";
import { run } from "../lint/run.ts";
import { CODES_ROOT, readSources } from "../model/load.ts";

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

const root = process.argv[2] ?? CODES_ROOT;
const files = await readSources(root);
const complaints = run(files);

for (const { file, line, rule, message } of complaints) console.log(`codes/${file}:${line} ${rule}: ${message}`);

const checked = `${plural(files.length, "file")}, ${plural(RULES.length, "rule")}`;
if (complaints.length > 0) {
  const rules = new Set(complaints.map(({ rule }) => rule)).size;
  console.log(
    `\n${plural(complaints.length, "complaint")} from ${plural(rules, "rule")} (${checked}). npm run codes:fix repairs order, quotes and first lines.`,
  );
  process.exitCode = 1;
} else console.log(`Nothing to complain about: ${checked}.`);
