/** A batch of 1,000 codes against single lookups: what a call saves. */
import { bundle } from "../bundle.ts";
import { startKvService } from "../kv-service.ts";
import { compare, type Rate, type Target } from "../load.ts";
import type { Options } from "../options.ts";
import type { Row } from "../results/shape.ts";
import { stored } from "../table.ts";
import { serve } from "../workerd.ts";
import { PATH } from "./hot-lookup.ts";

const CODES = 1_000;
/** An answer is megabytes long; more connections would only wait for each other. */
const CONNECTIONS = 4;

export async function batch(options: Options): Promise<Row[]> {
  const { table, values } = await stored();
  const kv = await startKvService(values);
  const { origin, stop } = await serve({ code: (await bundle()).code, kvPort: kv.port });
  const all = table.catalogue.systems.flatMap(({ codes }) => codes);
  // Evenly over all systems: the codes of one system would be the easier batch.
  const lookups = Array.from({ length: CODES }, (_, i) => all[Math.floor((i * all.length) / CODES)]).map((row) => ({
    system: row?.system,
    code: row?.code,
  }));
  const post = (path: string): Target => ({
    url: origin + path,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ lookups }),
    connections: CONNECTIONS,
  });
  try {
    // One after the other: this measures batches, not how a fresh isolate reads a hundred packs.
    for (const { id } of table.catalogue.systems) {
      for (const query of ["", "?lang=zh"]) await (await fetch(`${origin}/v1/systems/${id}${query}`)).arrayBuffer();
    }
    const rates = await compare({ one: { url: origin + PATH }, batch: post("/v1/lookups"), single: post("/v1/lookups?lang=zh") }, options);
    const row = (zh: string, en: string, { perSecond, ratio }: Rate, codes: number): Row => ({
      what: { zh, en },
      values: { per_second: perSecond, lookups_per_second: perSecond * codes, ratio: ratio * codes },
    });
    return [
      row("逐个查询", "One code a call", rates.one, 1),
      row("一次 1,000 个码", "1,000 codes a call", rates.batch, CODES),
      row("一次 1,000 个码，只要一种语言", "1,000 codes a call, in one language", rates.single, CODES),
    ];
  } finally {
    await Promise.all([stop(), kv.close()]);
  }
}
