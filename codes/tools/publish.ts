/**
 * `npm run codes:publish`: writes the table into KV.
 *
 *     npm run codes:publish                         to the local KV
 *     npm run codes:publish -- --remote             to Cloudflare's
 *     npm run codes:publish -- --remote --env staging
 *     npm run codes:publish -- --rollback           back to the version before
 *     npm run codes:publish -- --prune              delete versions older than that
 */
import { parseArgs } from "node:util";
import { compile } from "../model/compile/index.ts";
import { load } from "../model/load.ts";
import { localKv } from "./publish/local.ts";
import { remoteKv } from "./publish/remote.ts";
import { prune, publish, rollback } from "./publish/steps.ts";
import { summarizeChanges } from "./publish/summary.ts";

const { values } = parseArgs({
  options: {
    remote: { type: "boolean", default: false },
    env: { type: "string" },
    rollback: { type: "boolean", default: false },
    prune: { type: "boolean", default: false },
    "persist-to": { type: "string" },
  },
});

const kv = await (values.remote
  ? remoteKv({ environment: values.env })
  : localKv({ environment: values.env, persistTo: values["persist-to"] }));
try {
  if (values.rollback) {
    const pointer = await rollback(kv);
    console.log(`${kv.name} serves version ${pointer.version} again.`);
  } else if (values.prune) {
    const versions = await prune(kv);
    console.log(versions.length > 0 ? `Deleted from ${kv.name}: ${versions.join(", ")}.` : `${kv.name} holds no older versions.`);
  } else {
    const table = compile(await load());
    const progress = (done: number, total: number, what: string) => console.log(`  ${done}/${total} packs ${what}`);
    const { pointer, changes, writes } = await publish(kv, table, { onProgress: progress });
    console.log(summarizeChanges(changes));
    const { systems, codes, reasons } = pointer.counts;
    console.log(
      writes === 0
        ? `${kv.name} already serves version ${pointer.version}.`
        : `${kv.name} serves version ${pointer.version}: ${codes} codes, ${systems} systems, ${reasons} reasons, in ${writes} writes.`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await kv.close();
}
