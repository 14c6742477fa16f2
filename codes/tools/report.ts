/** `npm run codes:report`: counts by system, outcome, funds, retry, reason, confidence and kind. `-- --json` for programs. */
import { expand } from "../model/expand.ts";
import { load } from "../model/load.ts";
import { report } from "../model/report.ts";

const files = await load();
const result = report(files, expand(files));

if (process.argv.includes("--json")) console.log(JSON.stringify(result, null, 2));
else {
  console.table(result.systems);
  console.table([result.totals]);
  for (const [name, counts] of Object.entries(result)) {
    if (!Array.isArray(counts) || name === "systems") continue;
    console.log(`\n${name}: ${(counts as [string, number][]).map(([id, count]) => `${id} ${count}`).join(", ")}`);
  }
  const { primary, secondary } = result.sources;
  console.log(`\nsources: ${primary} primary, ${secondary} secondary. Every text is in zh and en; the lint refuses a row that is not.`);
}
