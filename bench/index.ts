/**
 * `npm run bench`: what the budgets are measured with. Everything is a ratio or a count of one run on one
 * machine; absolute figures say little elsewhere. `--only <name>` runs one part.
 */
import { parseArgs } from "node:util";
import { build } from "./parts/build.ts";
import { client } from "./parts/client.ts";
import { coldStart } from "./parts/cold-start.ts";
import { faults } from "./parts/faults.ts";
import { hotLookup } from "./parts/hot-lookup.ts";
import { size } from "./parts/size.ts";

export interface Row {
  what: string;
  measured: string;
  budget: string;
  kept: boolean;
}

const PARTS: Record<string, () => Promise<Row[]>> = { size, "hot-lookup": hotLookup, "cold-start": coldStart, faults, client, build };

const { values } = parseArgs({ options: { only: { type: "string" } } });
if (values.only && !(values.only in PARTS)) {
  console.error(`There is no part "${values.only}". There are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}

const rows: Row[] = [];
for (const [name, part] of Object.entries(PARTS)) if (!values.only || values.only === name) rows.push(...(await part()));
console.table(rows);
if (rows.some(({ kept }) => !kept)) process.exitCode = 1;
