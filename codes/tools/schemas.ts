/**
 * `npm run codes:schemas`: writes the JSON Schemas that editors read, from `model/schema.ts`.
 * With `-- --check` nothing is written; a schema that is not fresh fails.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { JSON_SCHEMAS } from "../lint/json-schemas.ts";
import { CODES_ROOT } from "../model/load.ts";
import { replaceFile } from "./replace-file.ts";

const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const root = positionals[0] ?? CODES_ROOT;

for (const [name, schema] of Object.entries(JSON_SCHEMAS)) {
  const expected = `${JSON.stringify(schema, null, 2)}\n`;
  const actual = await readFile(join(root, name), "utf8").catch(() => undefined);
  if (actual === expected) continue;
  if (values.check) {
    console.log(`codes/${name} ${actual === undefined ? "is missing" : "is older than model/schema.ts"}. Run npm run codes:schemas.`);
    process.exitCode = 1;
  } else {
    await replaceFile(root, name, expected);
    console.log(`Wrote codes/${name}.`);
  }
}
if (values.check && process.exitCode !== 1) console.log("The schemas are fresh.");
