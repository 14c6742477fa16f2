/**
 * `npm run bench`: how fast the API is, what it needs, and whether it holds. Ratios and counts of one run on one
 * machine; absolute figures say little elsewhere.
 *
 *     --only <part>   one part; `soak` runs only so
 *     --minutes <n>   length of the soak
 *     --quick         one short round of each, to try a change; the figures are not worth keeping
 *     --save          keeps the results in bench/results.json, which the site shows
 */
import { parseArgs } from "node:util";
import { MINUTES, type Options, ROUNDS } from "./options.ts";
import { batch } from "./parts/batch.ts";
import { build } from "./parts/build.ts";
import { client } from "./parts/client.ts";
import { coldStart } from "./parts/cold-start.ts";
import { cost } from "./parts/cost.ts";
import { faults } from "./parts/faults.ts";
import { frameworks } from "./parts/frameworks.ts";
import { growth } from "./parts/growth.ts";
import { hotLookup } from "./parts/hot-lookup.ts";
import { search } from "./parts/search.ts";
import { size } from "./parts/size.ts";
import { soak } from "./parts/soak.ts";
import { print, save } from "./report.ts";
import { isKept, PARTS, type PartId, type Results, type Row } from "./results/shape.ts";

const RUN: Record<PartId, (options: Options) => Promise<Row[]>> = {
  "hot-lookup": hotLookup,
  frameworks,
  client,
  batch,
  search,
  "cold-start": coldStart,
  growth,
  faults,
  soak,
  cost,
  size,
  build,
};

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    minutes: { type: "string", default: String(MINUTES) },
    quick: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
  },
});

const chosen = PARTS.filter((part) => (values.only === undefined ? part !== "soak" : part === values.only));
const minutes = Number(values.minutes);
if (chosen.length === 0) refuse(`There is no part "${values.only}". There are: ${PARTS.join(", ")}.`);
if (!(minutes > 0)) refuse(`--minutes takes a number above 0, not "${values.minutes}".`);
if (values.quick && values.save) refuse("--quick measures too little to be kept. Leave out either --quick or --save.");

const today = new Date().toISOString().slice(0, 10);
const parts: Results["parts"] = {};
for (const part of chosen) {
  const rows = await RUN[part]({ rounds: values.quick ? 1 : ROUNDS, minutes });
  if (rows.length === 0) continue;
  print(part, rows);
  parts[part] = { date: today, rows };
}
if (values.save) await save(parts);
if (Object.values(parts).some(({ rows }) => rows.some((row) => isKept(row) === false))) process.exitCode = 1;

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
