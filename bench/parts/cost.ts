/** What a million lookups cost on Cloudflare's price list, with the CPU time measured here. */
import type { Text } from "../../codes/model/words.ts";
import { bundle } from "../bundle.ts";
import { cpuOf } from "../cpu.ts";
import { startKvService } from "../kv-service.ts";
import { call, median } from "../load.ts";
import type { Options } from "../options.ts";
import { listCost, monthlyBill, SCENARIOS, type Traffic, usageOf } from "../results/cost.ts";
import type { Row } from "../results/shape.ts";
import { stored } from "../table.ts";
import { serve } from "../workerd.ts";
import { PATH } from "./hot-lookup.ts";

const MILLION = 1_000_000;
const WARM_CALLS = 10_000;
const COLD_ROUNDS_MAX = 7;
/** Lookups of a month for which the whole bill is told. */
const MONTHS = [1, 10, 100];

export async function cost({ rounds }: Options): Promise<Row[]> {
  const cpuMs = await spent(Math.min(rounds, COLD_ROUNDS_MAX));
  if (!cpuMs) return [];
  const rows: Row[] = SCENARIOS.map(({ what, ...traffic }) => {
    const { requests, cpu, kv, total } = listCost(usageOf(MILLION, { ...traffic, cpuMs }));
    return { what, values: { requests_usd: requests, cpu_usd: cpu, kv_usd: kv, usd: total } };
  });
  const [worst] = SCENARIOS;
  return worst ? [...rows, ...MONTHS.map((millions) => monthOf(millions, { ...worst, cpuMs }))] : rows;
}

function monthOf(millions: number, traffic: Traffic): Row {
  const what: Text = {
    zh: `每月 ${millions} 百万次查询的账单（按第一行假设，扣除套餐额度）`,
    en: `Bill of a month of ${millions} million lookups, as in the first line, less what the plan includes`,
  };
  return { what, values: { usd: monthlyBill(usageOf(millions * MILLION, traffic)) } };
}

/** CPU milliseconds of a lookup whose pack is there, and of the first of a fresh isolate; with all that the runtime spends. */
async function spent(rounds: number): Promise<Traffic["cpuMs"] | undefined> {
  const kv = await startKvService((await stored()).values);
  const { code } = await bundle();
  const cold: number[] = [];
  const warm: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const { origin, process, stop } = await serve({ code, kvPort: kv.port });
      const begun = await cpuOf(process.pid);
      await (await fetch(origin + PATH)).arrayBuffer();
      const first = await cpuOf(process.pid);
      // The engine compiles what runs often; that is not the price of a call.
      await call({ url: origin + PATH }, WARM_CALLS);
      const ready = await cpuOf(process.pid);
      await call({ url: origin + PATH }, WARM_CALLS);
      const done = await cpuOf(process.pid);
      await stop();
      if (begun === undefined || first === undefined || ready === undefined || done === undefined) return undefined;
      cold.push(first - begun);
      warm.push((done - ready) / WARM_CALLS);
    }
  } finally {
    await kv.close();
  }
  return { warm: median(warm), cold: median(cold) };
}
