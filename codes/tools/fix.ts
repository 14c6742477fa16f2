/**
 * `npm run codes:fix`: repairs what needs no judgement (order of rows and keys, quotes, first line) and says what it did.
 * A folder may be named to repair a copy: `npm run codes:fix -- /tmp/codes`.
 */
import { repair } from "../lint/repair.ts";
import { CODES_ROOT, readSources } from "../model/load.ts";
import { replaceFile } from "./replace-file.ts";

const root = process.argv[2] ?? CODES_ROOT;
let repaired = 0;

for (const file of await readSources(root)) {
  const [error] = file.document.errors;
  if (error) {
    console.log(`codes/${file.path}:${error.linePos?.[0].line ?? 1} cannot be read, so it stays as it is: ${error.message}`);
    process.exitCode = 1;
    continue;
  }
  const { text, did } = repair(file);
  if (text === file.text) continue;
  await replaceFile(root, file.path, text);
  repaired += 1;
  for (const sentence of did) console.log(`codes/${file.path}: ${sentence}`);
}

console.log(repaired === 0 ? "Nothing to repair." : `Files repaired: ${repaired}. npm run codes:lint lists what needs judgement.`);
