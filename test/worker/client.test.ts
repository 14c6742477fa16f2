/** The npm client inside workerd, against the Worker. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { isProblem, Respcode, RespcodeError } from "../../client/index.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

const BASE = "https://respcode.test";
/** A busy machine answers late; how patient the client is by itself is tested with a clock of the test's own. */
const timeout = 60_000;
const respcode = new Respcode({ baseUrl: BASE, timeout, retries: 0, fetch: (url, init) => request(url.slice(BASE.length), init) });

beforeAll(async () => {
  await fill(env);
});

describe("the client", () => {
  it("gives what each address answers", async () => {
    const ref = "unionpay:51";
    expect(await respcode.lookup(ref)).toEqual(await json("/v1/systems/unionpay/codes/51"));
    expect(await respcode.lookup({ system: "visa", code: "ｎ７", lang: "zh" })).toEqual(await json("/v1/systems/visa/codes/N7?lang=zh"));
    expect(await respcode.everywhere("51")).toEqual(await json("/v1/codes/51"));
    expect(await respcode.equivalents(ref, { to: "visa" })).toEqual(await json("/v1/systems/unionpay/codes/51/equivalents?to=visa"));
    expect(await respcode.systems()).toEqual(await json("/v1/systems"));
    expect(await respcode.system("emv-arc", { lang: "en" })).toEqual(await json("/v1/systems/emv-arc?lang=en"));
    expect(await respcode.reasons()).toEqual(await json("/v1/reasons"));
    expect(await respcode.reason("expired_card")).toEqual(await json("/v1/reasons/expired_card"));
    expect(await respcode.table()).toEqual(await json("/v1/table"));
    expect(await respcode.search({ q: "余额不足", limit: 2 })).toEqual(
      await json("/v1/codes?q=%E4%BD%99%E9%A2%9D%E4%B8%8D%E8%B6%B3&limit=2"),
    );
  });

  it("goes through all pages of a search", async () => {
    const all: string[] = [];
    for await (const { system, code } of respcode.searchAll({ system: "visa", limit: 10 })) all.push(`${system}:${code}`);
    const { count } = await respcode.search({ system: "visa" });
    expect(all).toHaveLength(count);
    expect(new Set(all).size).toBe(count);
  });

  it("sends a batch that is longer than the service takes", async () => {
    const refs = Array.from({ length: 1_500 }, (_, i) => (i % 500 === 499 ? "unionpay:QQ" : "unionpay:51"));
    const results = await respcode.batch(refs, { lang: "en" });
    expect(results).toHaveLength(1_500);
    expect(results.flatMap((result, at) => (isProblem(result) ? [at] : []))).toEqual([499, 999, 1_499]);
  });

  it("throws the service's problems, with suggestions and the system's rule", async () => {
    const miss = await respcode.lookup("unionpay:5Z", { lang: "zh" }).catch((error: unknown) => error);
    expect(miss).toBeInstanceOf(RespcodeError);
    expect(miss).toMatchObject({ status: 404, suggestions: expect.arrayContaining([expect.objectContaining({ code: "51" })]) });
    expect((miss as RespcodeError).problem).toEqual(await json("/v1/systems/unionpay/codes/5Z?lang=zh"));
    await expect(respcode.search({ limit: 1_000 })).rejects.toMatchObject({ status: 400, problem: { parameter: "limit" } });
  });
});
