/** The client of the API against a fetch of the test's own: what is sent, what is sent again, and what is said when nothing helps. */
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { type ClientOptions, isProblem, Respcode, RespcodeError, type Wait } from "../../client/index.ts";
import { LIMIT } from "../../worker/limits.ts";
import { startApi } from "../support/api.ts";

const BASE = "https://codes.example/respcode";
const CODE = { system: "unionpay", code: "51", funds: "not_taken" };
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number) => ({
  type: "/problems/table-unavailable",
  title: "Table unavailable",
  status,
  detail: "Try again shortly.",
});

type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;

/** A client whose calls are answered one after the other; the last answer is given again and again. */
function clientOf(answers: Answer | Answer[], options: Partial<ClientOptions> = {}) {
  const calls: { url: URL; init: RequestInit }[] = [];
  const list = [answers].flat();
  const fetch = async (address: string, init: RequestInit) => {
    const url = new URL(address);
    calls.push({ url, init });
    return (list[calls.length - 1] ?? (list.at(-1) as Answer))(url, init);
  };
  return { respcode: new Respcode({ baseUrl: BASE, fetch, ...options }), calls };
}

const errorOf = async (work: Promise<unknown>): Promise<RespcodeError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RespcodeError);
  return error as RespcodeError;
};

/** Lets all waiting pass, and tells how long it took by the clock of the test. */
async function waited<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const started = Date.now();
  const running = work();
  running.catch(() => {});
  await vi.runAllTimersAsync();
  return { result: await running, milliseconds: Date.now() - started };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-22T00:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a call", () => {
  it.each<[string, (client: Respcode) => Promise<unknown>, string]>([
    ["lookup", (c) => c.lookup("unionpay:51"), "/v1/systems/unionpay/codes/51"],
    ["lookup, apart and in one language", (c) => c.lookup({ system: "visa", code: "N7", lang: "zh" }), "/v1/systems/visa/codes/N7?lang=zh"],
    [
      "lookup of what must be escaped",
      (c) => c.lookup("unionpay:RESP：５１/?#"),
      `/v1/systems/unionpay/codes/${encodeURIComponent("RESP：５１/?#")}`,
    ],
    ["lookup with colons in the code", (c) => c.lookup("upi:51 : Insufficient"), "/v1/systems/upi/codes/51%20%3A%20Insufficient"],
    ["everywhere", (c) => c.everywhere("N7"), "/v1/codes/N7"],
    ["search", (c) => c.search({ q: "余额", funds: "unknown", limit: 5 }), "/v1/codes?q=%E4%BD%99%E9%A2%9D&funds=unknown&limit=5"],
    ["equivalents", (c) => c.equivalents("unionpay:51", { to: "stripe" }), "/v1/systems/unionpay/codes/51/equivalents?to=stripe"],
    ["systems", (c) => c.systems(), "/v1/systems"],
    ["system", (c) => c.system("visa", { lang: "en" }), "/v1/systems/visa?lang=en"],
    ["reasons", (c) => c.reasons(), "/v1/reasons"],
    ["reason", (c) => c.reason("expired_card"), "/v1/reasons/expired_card"],
    ["table", (c) => c.table(), "/v1/table"],
  ])("%s asks for its address below the base", async (_, call, path) => {
    const { respcode, calls } = clientOf(() => json(CODE));
    await expect(call(respcode)).resolves.toEqual(CODE);
    expect(calls.map(({ url }) => url.href)).toEqual([BASE + path]);
  });

  it("speaks the client's language, unless the call names another", async () => {
    const { respcode, calls } = clientOf(() => json(CODE), { lang: "zh" });
    await respcode.lookup("unionpay:51");
    await respcode.lookup("unionpay:51", { lang: "en" });
    expect(calls.map(({ url }) => url.search)).toEqual(["?lang=zh", "?lang=en"]);
  });

  it.each(["", " ", "..", "."])("never leads to another address: the code %j", async (code) => {
    const { respcode, calls } = clientOf(() => json(CODE));
    if (code !== " ")
      expect((await errorOf(respcode.lookup({ system: "visa", code }))).problem).toMatchObject({ status: 400, parameter: "code" });
    expect((await errorOf(respcode.lookup({ system: code, code: "51" }))).problem).toMatchObject({ status: 400, parameter: "system" });
    expect(calls).toHaveLength(0);
  });

  it.each([undefined, "", "codes.example", "ftp://codes.example"])("needs the address of a service, which is not %j", (baseUrl) => {
    expect(() => new Respcode({ baseUrl: baseUrl as string })).toThrow(/baseUrl is the address/);
  });
});

describe("an error", () => {
  it("carries the answer's problem and suggestions, and is not asked for again", async () => {
    const body = { ...problem(404), suggestions: [{ system: "unionpay", code: "51" }] };
    const { respcode, calls } = clientOf(() => json(body, 404));
    const error = await errorOf(respcode.lookup("unionpay:5l"));
    expect(error).toMatchObject({ status: 404, problem: body, suggestions: body.suggestions, message: body.detail });
    expect(calls).toHaveLength(1);
  });

  it.each([
    [200, "<html>", /baseUrl/],
    [404, "<html>", /404 did not come from Respcode/],
    [500, "", /500 did not come from Respcode/],
    [400, "null", /400 did not come from Respcode/],
  ])("says so where somebody else answers %i %j", async (status, body, message) => {
    const { respcode } = clientOf(() => new Response(body, { status }));
    const error = await errorOf(respcode.lookup("visa:51"));
    expect(error).toMatchObject({ status, problem: { type: "about:blank" }, suggestions: [] });
    expect(error.message).toMatch(message);
  });
});

describe("a fault that may pass", () => {
  it.each([429, 502, 503, 504])("answer %i: tries twice more, waiting longer each time", async (status) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { respcode, calls } = clientOf([() => json(problem(status), status), () => json(problem(status), status), () => json(CODE)]);
    const { result, milliseconds } = await waited(() => respcode.lookup("visa:51"));
    expect(result).toEqual(CODE);
    expect(calls).toHaveLength(3);
    expect(milliseconds).toBe(250 + 500);
  });

  it("spreads the waiting at random over the upper half", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { respcode } = clientOf([() => json(problem(503), 503), () => json(CODE)]);
    expect((await waited(() => respcode.lookup("visa:51"))).milliseconds).toBe(125);
  });

  it("a network fault: tries again, then tells the cause", async () => {
    const cause = new TypeError("fetch failed");
    const { respcode, calls } = clientOf(() => Promise.reject(cause));
    const error = await errorOf(waited(() => respcode.lookup("visa:51")));
    expect(error).toMatchObject({ status: 0, cause });
    expect(calls).toHaveLength(3);
  });

  it("throws the last answer when all attempts are used up; with retries 0 the first", async () => {
    const { respcode, calls } = clientOf(() => json(problem(503), 503), { retries: 0 });
    expect(await errorOf(waited(() => respcode.lookup("visa:51")))).toMatchObject({ status: 503, problem: problem(503) });
    expect(calls).toHaveLength(1);
  });

  it.each<[string, string, number]>([
    ["seconds", "3", 3_000],
    ["a date", "Sun, 22 Nov 2026 00:00:07 GMT", 7_000],
  ])("waits as long as Retry-After asks in %s", async (_, value, wanted) => {
    const { respcode } = clientOf([() => json(problem(429), 429, { "retry-after": value }), () => json(CODE)]);
    expect((await waited(() => respcode.lookup("visa:51"))).milliseconds).toBe(wanted);
  });

  it.each(["-1", "soon", "1e3"])("takes a Retry-After of %j for none", async (value) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { respcode } = clientOf([() => json(problem(429), 429, { "retry-after": value }), () => json(CODE)]);
    expect((await waited(() => respcode.lookup("visa:51"))).milliseconds).toBe(250);
  });

  it.each<[number | undefined, number, boolean]>([
    [undefined, 60, true],
    [undefined, 90, true],
    [undefined, 91, false],
    [10_000, 11, false],
    [600_000, 600, true],
    [0, 1, false],
  ])("with a patience of %s ms waits %i s: %s; else tells how long the service asks for", async (patience, seconds, waits) => {
    const answers = [() => json(problem(429), 429, { "retry-after": String(seconds) }), () => json(CODE)];
    const { respcode, calls } = clientOf(answers, patience === undefined ? {} : { patience });
    const running = waited(() => respcode.search({ q: "51" }));
    if (waits) expect(await running).toEqual({ result: CODE, milliseconds: seconds * 1_000 });
    else expect(await errorOf(running)).toMatchObject({ status: 429, retryAfter: seconds });
    expect(calls).toHaveLength(waits ? 2 : 1);
  });

  it("tells before it waits, for how long and why", async () => {
    const told: Wait[] = [];
    const answers = [() => json(problem(429), 429, { "retry-after": "60" }), () => json(CODE)];
    const { respcode } = clientOf(answers, { onWait: (wait) => told.push(wait) });
    await waited(() => respcode.systems());
    expect(told).toEqual([{ milliseconds: 60_000, status: 429 }]);
  });

  it("stops waiting as soon as the call is ended", async () => {
    const ending = new AbortController();
    const { respcode, calls } = clientOf(() => json(problem(429), 429, { "retry-after": "60" }));
    const running = respcode.batch(["visa:51"], { signal: ending.signal });
    running.catch(() => {});
    await vi.advanceTimersByTimeAsync(30_000);
    ending.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
    expect(calls).toHaveLength(1);
  });
});

describe("the limit of the service itself", () => {
  it("is waited for: a batch of 40,000 is answered whole, though 30,000 are the allowance of a minute", async () => {
    vi.useRealTimers();
    const api = await startApi(inject("clientTable"), { LIMITER: { limit: async () => ({ success: false }) } });
    const refused = await api("/v1/table");
    const [refusal, headers] = [await refused.text(), Object.fromEntries(refused.headers)];
    expect(refused.status).toBe(429);
    vi.useFakeTimers();
    let minute = Date.now();
    let spent = 0;
    const limited: Answer = (_, { body }) => {
      if (Date.now() >= minute + LIMIT.seconds * 1_000) [minute, spent] = [Date.now(), 0];
      const { lookups } = JSON.parse(String(body)) as { lookups: object[] };
      spent += Math.ceil(lookups.length / 50);
      return spent > LIMIT.calls ? new Response(refusal, { status: 429, headers }) : json({ results: lookups });
    };
    const { respcode } = clientOf(limited);
    const { result, milliseconds } = await waited(() => respcode.batch(Array<string>(40_000).fill("visa:51")));
    expect(result).toHaveLength(40_000);
    expect(milliseconds).toBe(LIMIT.seconds * 1_000);
  });
});

describe("what JavaScript hands over without types", () => {
  const any = (value: unknown) => value as never;
  it.each<[string, (client: Respcode) => Promise<unknown>, string]>([
    ["lookup of nothing", (c) => c.lookup(any(undefined)), "system"],
    ["lookup of null", (c) => c.lookup(any(null)), "system"],
    ["a number for a code", (c) => c.lookup({ system: "visa", code: any(51) }), "code"],
    ["a number for all", (c) => c.lookup(any(51)), "ref"],
    ["everywhere", (c) => c.everywhere(any(51)), "code"],
    ["equivalents", (c) => c.equivalents(any({ system: "visa" })), "code"],
    ["equivalents to a number", (c) => c.equivalents("visa:51", { to: any(1) }), "to"],
    ["system", (c) => c.system(any(undefined)), "system"],
    ["reason", (c) => c.reason(any({})), "reason"],
    ["search", (c) => c.search({ q: any(51) }), "q"],
    ["search of a text", (c) => c.search(any("51")), "query"],
    ["batch of a text", (c) => c.batch(any("visa:51")), "refs"],
    ["a language", (c) => c.systems({ lang: any("fr") }), "lang"],
  ])("is refused as any mistake is, by rejecting: %s", async (_, call, parameter) => {
    const { respcode, calls } = clientOf(() => json(CODE));
    expect(await errorOf(call(respcode))).toMatchObject({ status: 400, problem: { parameter, type: "/problems/bad-parameter" } });
    expect(calls).toHaveLength(0);
  });

  it("stands in its place in a batch", async () => {
    const { respcode, calls } = clientOf(echo);
    const results = await respcode.batch(["visa:51", any({ system: "visa", code: 51 }), any(null), "visa:N7"]);
    expect(results.map((result) => (isProblem(result) ? result.status : result.code))).toEqual(["51", 400, 400, "N7"]);
    expect(sizes(calls)).toEqual([2]);
  });
});

/** Answers only by being ended. */
const hang: Answer = (_, { signal }) => new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

describe("patience", () => {
  it("ends an attempt that takes too long, and tries again", async () => {
    const { respcode, calls } = clientOf([hang, () => json(CODE)], { timeout: 1_000 });
    const { result, milliseconds } = await waited(() => respcode.lookup("visa:51"));
    expect(result).toEqual(CODE);
    expect(calls).toHaveLength(2);
    expect(milliseconds).toBeGreaterThanOrEqual(1_000);
  });

  it("counts the body too", async () => {
    const stalled: Answer = (_, { signal }) =>
      new Response(new ReadableStream({ start: (stream) => signal?.addEventListener("abort", () => stream.error(signal.reason)) }));
    const { respcode } = clientOf(stalled, { timeout: 1_000, retries: 0 });
    expect(await errorOf(waited(() => respcode.lookup("visa:51")))).toMatchObject({
      status: 0,
      message: "No answer came within 1,000 ms.",
    });
  });

  it.each(["the call", "the client"])("ends at once by the signal of %s, with its reason, in an attempt and between two", async (whose) => {
    const reason = new Error("The customer left.");
    for (const answer of [hang, () => json(problem(503), 503)]) {
      const ending = new AbortController();
      const { respcode, calls } = clientOf(answer, whose === "the client" ? { signal: ending.signal } : {});
      const running = respcode.lookup("visa:51", whose === "the call" ? { signal: ending.signal } : {});
      running.catch(() => {});
      await vi.advanceTimersByTimeAsync(10);
      ending.abort(reason);
      await expect(running).rejects.toBe(reason);
      expect(calls).toHaveLength(1);
    }
  });

  it("does not call at all when it was ended before", async () => {
    const { respcode, calls } = clientOf(() => json(CODE));
    await expect(respcode.lookup("visa:51", { signal: AbortSignal.abort("late") })).rejects.toBe("late");
    expect(calls).toHaveLength(0);
  });
});

/** Answers a batch with what was asked, so that order can be seen. */
const echo: Answer = (_, { body }) => json({ results: (JSON.parse(String(body)) as { lookups: object[] }).lookups });
const sizes = (calls: { init: RequestInit }[]) =>
  calls.map(({ init }) => (JSON.parse(String(init.body)) as { lookups: object[] }).lookups.length);

describe("a batch", () => {
  it("is sent in parts of 1,000 and keeps its order", async () => {
    const refs = Array.from({ length: 2_345 }, (_, i) => (i % 2 ? `visa:${i}` : { system: "unionpay", code: String(i) }));
    const { respcode, calls } = clientOf(echo);
    const results = await respcode.batch(refs);
    expect(sizes(calls)).toEqual([1_000, 1_000, 345]);
    expect(results.map((result) => (result as unknown as { code: string }).code)).toEqual(refs.map((_, i) => String(i)));
    expect(calls[0]).toMatchObject({
      url: { pathname: "/respcode/v1/lookups" },
      init: { method: "POST", headers: { "content-type": "application/json" } },
    });
  });

  it("is split before it has more bytes than the service takes", async () => {
    const { respcode, calls } = clientOf(echo);
    await respcode.batch(Array.from({ length: 1_000 }, () => ({ system: "unionpay", code: "应".repeat(180) })));
    expect(calls.length).toBeGreaterThan(1);
    for (const { init } of calls) expect(new TextEncoder().encode(String(init.body)).byteLength).toBeLessThanOrEqual(256 * 1024);
  });

  it("sends nothing when it is empty", async () => {
    const { respcode, calls } = clientOf(echo);
    expect(await respcode.batch([])).toEqual([]);
    expect(calls).toHaveLength(0);
  });

  it("keeps a card number back and answers the rest", async () => {
    const { respcode, calls } = clientOf(echo);
    const results = await respcode.batch(["visa:51", "visa:4111 1111 1111 1111", "visa:N7"]);
    expect(sizes(calls)).toEqual([2]);
    expect(results.map((result) => (isProblem(result) ? result.status : result.code))).toEqual(["51", 422, "N7"]);
    expect(JSON.stringify([results, calls.map(({ init }) => init.body)])).not.toContain("4111");
  });
});

describe("a search", () => {
  it("goes on from page to page only as far as it is read", async () => {
    const pages: Answer = (url) => {
      const at = Number(url.searchParams.get("cursor") ?? 0);
      return json({ count: 6, codes: [{ code: String(at) }, { code: String(at + 1) }], ...(at < 4 ? { next: String(at + 2) } : {}) });
    };
    const { respcode, calls } = clientOf(pages);
    const seen: string[] = [];
    for await (const { code } of respcode.searchAll({ q: "x", limit: 2 })) seen.push(code);
    expect(seen).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(calls.map(({ url }) => url.search)).toEqual(["?q=x&limit=2", "?q=x&limit=2&cursor=2", "?q=x&limit=2&cursor=4"]);
    for await (const _ of respcode.searchAll({ q: "x", limit: 2 })) break;
    expect(calls).toHaveLength(4);
  });
});

describe("a card number", () => {
  const NUMBER = "4111-1111-1111-1111";
  it.each<[string, (client: Respcode) => Promise<unknown>]>([
    ["lookup", (c) => c.lookup(`visa:${NUMBER}`)],
    ["lookup in full-width digits", (c) => c.lookup({ system: "visa", code: "４１１１１１１１１１１１１１１１" })],
    ["the system", (c) => c.lookup({ system: NUMBER, code: "51" })],
    ["everywhere", (c) => c.everywhere(NUMBER)],
    ["search", (c) => c.search({ q: `card ${NUMBER}` })],
    ["searchAll", (c) => c.searchAll({ q: NUMBER }).next()],
    ["equivalents", (c) => c.equivalents("visa:51", { to: NUMBER })],
    ["system", (c) => c.system(NUMBER)],
    ["reason", (c) => c.reason(NUMBER)],
  ])("is refused before it is sent, and not repeated: %s", async (_, call) => {
    const { respcode, calls } = clientOf(() => json(CODE));
    const error = await errorOf(call(respcode));
    expect(error).toMatchObject({ status: 422, problem: { type: "/problems/card-number-rejected" } });
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/4111|４１１１/);
    expect(calls).toHaveLength(0);
  });

  it("is refused in Chinese to those who read Chinese", async () => {
    const { respcode } = clientOf(() => json(CODE), { lang: "zh" });
    expect((await errorOf(respcode.everywhere(NUMBER))).problem).toMatchObject({
      title: "拒收卡号",
      detail: expect.stringContaining("卡号"),
    });
  });
});
