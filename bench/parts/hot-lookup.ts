/** A lookup in a warm isolate, against a handler that returns the same bytes and headers from a constant. */
import { bundle } from "../bundle.ts";
import type { Row } from "../index.ts";
import { startKvService } from "../kv-service.ts";
import { compare } from "../load.ts";
import { stored } from "../table.ts";
import { serve } from "../workerd.ts";

const PATH = "/v1/systems/unionpay/codes/51";
const BUDGET = 0.85;

export async function hotLookup(): Promise<Row[]> {
  const { values } = await stored();
  const kv = await startKvService(values);
  const product = await serve({ code: (await bundle()).code, kvPort: kv.port });
  const answer = await fetch(product.origin + PATH);
  const body = await answer.text();
  const constant = await serve({ code: constantWorker(body, answer.headers) });
  try {
    const rates = await compare({
      constant: constant.origin + PATH,
      product: product.origin + PATH,
      router: `${product.origin}${PATH}?lang=zh`,
    });
    const ratio = (name: string) => rates[name]?.ratio ?? 0;
    const shown = (name: string) =>
      `${ratio(name).toFixed(2)} (${Math.round(rates[name]?.perSecond ?? 0)} of ${Math.round(rates.constant?.perSecond ?? 0)} requests/s)`;
    return [
      { what: "hot lookup / constant handler", measured: shown("product"), budget: `at least ${BUDGET}`, kept: ratio("product") >= BUDGET },
      { what: "the same through the router, in one language", measured: shown("router"), budget: "shown", kept: true },
    ];
  } finally {
    await Promise.all([product.stop(), constant.stop(), kv.close()]);
  }
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
