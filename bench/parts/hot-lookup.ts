/** A lookup in a warm isolate, against a handler that returns the same bytes and headers from a constant. */
import { bundle } from "../bundle.ts";
import { cpuOf } from "../cpu.ts";
import { startKvService } from "../kv-service.ts";
import { call, compare, type Target } from "../load.ts";
import type { Options } from "../options.ts";
import type { Row } from "../results/shape.ts";
import { stored } from "../table.ts";
import { type Running, serve } from "../workerd.ts";

export const PATH = "/v1/systems/unionpay/codes/51";
const BUDGET = 0.85;
const US_PER_MS = 1000;
/** So many times the rounds of other parts: a few per cent are what it is about, and bursts differ by more. */
const MORE_ROUNDS = 3;
/** Enough to tell microseconds. */
const CPU_CALLS = 10_000;

export async function hotLookup(options: Options): Promise<Row[]> {
  const { values } = await stored();
  const kv = await startKvService(values);
  const product = await serve({ code: (await bundle()).code, kvPort: kv.port });
  const answer = await fetch(product.origin + PATH);
  const etag = answer.headers.get("etag") ?? "";
  const constant = await serve({ code: constantWorker(await answer.text(), answer.headers) });
  const targets: Record<string, Target> = {
    constant: { url: constant.origin + PATH },
    product: { url: product.origin + PATH },
    unchanged: { url: product.origin + PATH, headers: { "if-none-match": etag } },
    router: { url: `${product.origin}${PATH}?lang=zh` },
  };
  try {
    const rates = await compare(targets, { ...options, rounds: options.rounds * MORE_ROUNDS });
    const row = async (name: string, zh: string, en: string): Promise<Row> => ({
      what: { zh, en },
      values: {
        per_second: rates[name]?.perSecond ?? 0,
        ratio: rates[name]?.ratio ?? 0,
        ...(await cpuEach(name === "constant" ? constant : product, targets[name] as Target)),
      },
    });
    return [
      await row("constant", "常量处理函数", "A handler of a constant"),
      { ...(await row("product", "查询", "The lookup")), budget: { measure: "ratio", least: BUDGET } },
      await row("unchanged", "内容未变（304）", "The lookup, unchanged (304)"),
      await row("router", "只要一种语言（经过路由）", "In one language, which goes through the router"),
    ];
  } finally {
    await Promise.all([product.stop(), constant.stop(), kv.close()]);
  }
}

/** CPU time of one call, with all that the runtime itself spends on it. */
async function cpuEach({ process }: Running, target: Target): Promise<{ cpu_us?: number }> {
  const before = await cpuOf(process.pid);
  await call(target, CPU_CALLS);
  const after = await cpuOf(process.pid);
  return before === undefined || after === undefined ? {} : { cpu_us: ((after - before) / CPU_CALLS) * US_PER_MS };
}

/** Headers that the server itself adds. */
const FROM_SERVER = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

function constantWorker(body: string, headers: Headers): string {
  const pairs = [...headers].filter(([name]) => !FROM_SERVER.has(name));
  return `const body = new TextEncoder().encode(${JSON.stringify(body)});
const init = { headers: new Headers(${JSON.stringify(pairs)}) };
export default { fetch() { return new Response(body, init); } };
`;
}
