import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import { POINTER_KEY, type Pointer, SEARCH_PACK } from "../../codes/model/keys.ts";
import { readCursor, writeCursor } from "../../codes/model/search/cursor.ts";
import { createApp } from "../../worker/app.ts";
import type { Env } from "../../worker/env.ts";
import { TableStore } from "../../worker/store.ts";
import { fill, pointerIn, withReads } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

interface Page {
  count: number;
  codes: Code[];
  next?: string;
}

let pointer: Pointer;

beforeAll(async () => {
  pointer = await fill(env);
});

const address = (parameters: Record<string, string | number>) =>
  `/v1/codes?${new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]))}`;
const page = (parameters: Record<string, string | number>) => json<Page>(address(parameters));
const ids = ({ codes }: Page) => codes.map(({ system, code }) => `${system}:${code}`);

/** Every page of a search, one after the other. */
async function allPages(parameters: Record<string, string | number>): Promise<Page[]> {
  const pages: Page[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; cursor = pages.at(-1)?.next) {
    pages.push(await page(cursor ? { ...parameters, cursor } : parameters));
  }
  return pages;
}

describe("a search", () => {
  it.each([
    ["51", "unionpay:51"],
    ["RESP:68", "unionpay:68"],
    ["５１", "unionpay:51"],
    ["余额不足", "unionpay:51"],
    ["yebz", "unionpay:51"],
    ["visa n7", "visa:N7"],
    ["insufficient_funds", "stripe:insufficient_funds"],
  ])("finds %s first in %s", async (q, first) => {
    const result = await page({ q });
    expect(ids(result)[0]).toBe(first);
    expect(result.count).toBeGreaterThan(0);
  });

  it("answers each code as it is answered alone", async () => {
    const { codes } = await page({ q: "card", limit: 5 });
    expect(codes).toHaveLength(5);
    for (const code of codes) expect(code).toEqual(await json(code.links.self));
  });

  it("answers nothing found with an empty list", async () => {
    expect(await page({ q: "qqqqqqqq" })).toEqual({ count: 0, codes: [] });
    expect(await page({ q: "？！" })).toEqual({ count: 0, codes: [] });
  });

  it("keeps one language", async () => {
    const text = JSON.stringify(await page({ q: "51", lang: "zh" }));
    expect(text).toContain('"label":{"zh":');
    expect(text).not.toContain('"en":');
    expect(ids(await page({ q: "51", lang: "en" }))).toEqual(ids(await page({ q: "51" })));
  });
});

describe("filters", () => {
  it.each([
    ["system", "visa", (code: Code) => code.system],
    ["outcome", "approved", (code: Code) => code.outcome],
    ["funds", "partly_taken", (code: Code) => code.funds],
    ["retry", "inquire", (code: Code) => code.retry.policy],
    ["actor", "terminal", (code: Code) => code.actor],
    ["risk", "fraud", (code: Code) => code.risk],
    ["reason", "insufficient_funds", (code: Code) => code.reason],
  ] as const)("keep the codes whose %s is %s", async (name, value, of) => {
    const result = await page({ [name]: value, limit: 100 });
    expect(result.codes.length).toBe(Math.min(100, result.count));
    expect(result.count).toBeGreaterThan(0);
    expect(result.count).toBeLessThan(pointer.counts.codes);
    expect(new Set(result.codes.map(of))).toEqual(new Set([value]));
  });

  it("leave system and code order as it is", async () => {
    const system = await json<{ codes: Code[] }>("/v1/systems/unionpay");
    const expected = system.codes.filter(({ funds }) => funds === "unknown").map(({ code }) => `unionpay:${code}`);
    expect(ids(await page({ system: "unionpay", funds: "unknown", limit: 100 }))).toEqual(expected);
  });

  it("join with the query and with each other", async () => {
    const result = await page({ q: "card", system: "visa", outcome: "declined", risk: "fraud" });
    expect(result.count).toBeGreaterThan(0);
    for (const code of result.codes) expect(code).toMatchObject({ system: "visa", outcome: "declined", risk: "fraud" });
  });

  it("take a system however it is written", async () => {
    expect(ids(await page({ system: "UnionPay" }))).toEqual(ids(await page({ system: "unionpay" })));
  });
});

describe("paging", () => {
  it("through everything gives each code exactly once, in system and code order", async () => {
    const pages = await allPages({ limit: 100 });
    const all = pages.flatMap(ids);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(pointer.counts.codes);
    expect(pages.every(({ count }) => count === all.length)).toBe(true);
    const { systems } = await json<{ systems: { id: string; count: number }[] }>("/v1/systems");
    expect([...new Set(all.map((id) => id.split(":", 1)[0]))]).toEqual(systems.map(({ id }) => id));
    expect(pages.at(-1)).not.toHaveProperty("next");
  });

  const SEARCHES: Record<string, string>[] = [{ q: "card" }, { q: "5" }, { q: "密码", outcome: "declined" }];
  it.each(SEARCHES)("through %o gives what one long page gives", async (query) => {
    const whole = ids(await page({ ...query, limit: 100 }));
    expect(whole.length).toBeGreaterThan(7);
    expect((await allPages({ ...query, limit: 3 })).flatMap(ids).slice(0, 100)).toEqual(whole);
  });

  it("goes on in another language and with another limit", async () => {
    const first = await page({ q: "card", limit: 3 });
    const second = await page({ q: "card", limit: 4, lang: "zh", cursor: first.next ?? "" });
    expect([...ids(first), ...ids(second)]).toEqual(ids(await page({ q: "card", limit: 7 })));
  });

  it("gives twenty to whoever does not ask, and a hundred at most", async () => {
    expect((await page({})).codes).toHaveLength(20);
    expect((await request(address({ limit: 101 }))).status).toBe(400);
  });

  it("goes on behind the last code, or as far on as it was where that is gone", async () => {
    const name = JSON.stringify(["51", {}]);
    const all = ids(await page({ q: "51", limit: 100 }));
    const gone = writeCursor(name, { system: "nosuch", code: "51", offset: 4 });
    expect(ids(await page({ q: "51", limit: 100, cursor: gone }))).toEqual(all.slice(4));
    const moved = writeCursor(name, { system: "visa", code: "51", offset: 90 });
    expect(ids(await page({ q: "51", limit: 100, cursor: moved }))).toEqual(all.slice(all.indexOf("visa:51") + 1));
    const beyond = writeCursor(name, { system: "nosuch", code: "51", offset: 100_000 });
    expect(await page({ q: "51", cursor: beyond })).toEqual({ count: all.length, codes: [] });
  });
});

describe("a cursor", () => {
  it.each([
    { offset: 20, system: "a", code: "51" },
    { offset: 0, system: "a-b", code: "a:b:é卡" },
  ])("comes back whole: %o", (cursor) => {
    const text = writeCursor("q", cursor);
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(readCursor("q", text)).toEqual(cursor);
    expect(readCursor("other", text)).toBeUndefined();
  });

  it("of another search, or of none, is a 400 that says to start anew", async () => {
    const { next = "" } = await page({ q: "card" });
    const wrong: Record<string, string>[] = [
      { q: "lost", cursor: next },
      { q: "card", system: "visa", cursor: next },
      { q: "card", cursor: "AAAA" },
      { q: "card", cursor: "abcde" },
      { q: "card", cursor: "not a cursor" },
      { q: "card", cursor: next.slice(3) },
    ];
    for (const parameters of wrong) {
      const response = await request(address(parameters));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: "/problems/bad-parameter", parameter: "cursor" });
    }
  });
});

describe("what is refused", () => {
  it.each([
    ["q=", "q"],
    [`q=${"x".repeat(201)}`, "q"],
    ["q=a&q=b", "q"],
    ["system=union%20pay", "system"],
    ["system=visa&system=amex", "system"],
    ["outcome=great", "outcome"],
    ["funds=gone", "funds"],
    ["retry=often", "retry"],
    ["actor=me", "actor"],
    ["risk=high", "risk"],
    ["reason=No", "reason"],
    ["limit=0", "limit"],
    ["limit=1.5", "limit"],
    ["lang=fr", "lang"],
    ["offset=3", "offset"],
  ])("%s", async (query, parameter) => {
    const response = await request(`/v1/codes?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter, detail: expect.any(String) });
  });

  it("names the words of a closed list", async () => {
    const { detail } = await json<{ detail: string }>("/v1/codes?outcome=great");
    for (const word of ["approved", "declined", "retry", "error", "cancelled"]) expect(detail).toContain(word);
  });

  it("counts characters, not bytes", async () => {
    expect((await request(address({ q: "💳".repeat(200) }))).status).toBe(200);
    expect((await request(address({ q: "卡".repeat(201) }))).status).toBe(400);
  });

  it("unknown systems and reasons with a 404", async () => {
    const system = await request("/v1/codes?system=union-pay");
    expect(system.status).toBe(404);
    expect(await system.json()).toMatchObject({
      type: "/problems/unknown-system",
      suggestions: expect.arrayContaining([expect.objectContaining({ system: "unionpay" })]),
    });
    for (const id of ["unionpay.lang", "__proto__"]) expect((await request(address({ system: id }))).status).toBe(400);
    for (const id of ["nosuch", "constructor"]) {
      const reason = await request(address({ reason: id, lang: "zh" }));
      expect(reason.status).toBe(404);
      expect(await reason.json()).toMatchObject({ type: "/problems/unknown-reason" });
    }
  });

  it("a card number, and other methods", async () => {
    expect((await request("/v1/codes?q=4111%201111%201111%201111")).status).toBe(422);
    const posted = await request("/v1/codes", { method: "POST" });
    expect(posted.status).toBe(405);
    expect(posted.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("the table behind a search", () => {
  const isolate = (bindings: Partial<Env>) => {
    const bound = { ...env, ...bindings } as Env;
    const store = new TableStore(bound);
    const app = createApp(() => store);
    return async (path: string) => {
      const context = createExecutionContext();
      const response = await app.fetch(new Request(`https://respcode.test${path}`), bound, context);
      await waitOnExecutionContext(context);
      return response;
    };
  };

  it("is the shipped one where KV does not answer", async () => {
    const { kv } = withReads(env.TABLE, () => Promise.reject(new Error("KV is down")));
    const response = await isolate({ TABLE: kv })("/v1/codes?q=51");
    expect(response.status).toBe(200);
    expect(response.headers.get("table-version")).toBe(pointer.version);
  });

  it("is the shipped one where the live one has no index, or lacks a system in the midst of an answer", async () => {
    for (const missing of [SEARCH_PACK, "system-iso8583-1987"]) {
      const live = await pointerIn(env, "next");
      const packs = missing === SEARCH_PACK ? live.packs.filter((name) => name !== missing) : live.packs;
      await fill(env, "next", { movePointer: false });
      const { kv } = withReads(env.TABLE, (key, read) => {
        if (key === POINTER_KEY) return Promise.resolve(JSON.stringify({ ...live, packs }));
        return key.endsWith(`:${missing}`) ? Promise.resolve(null) : read();
      });
      const response = await isolate({ TABLE: kv })("/v1/codes?q=51");
      expect(response.status).toBe(200);
      expect(response.headers.get("table-version"), "one version an answer").toBe(pointer.version);
      expect(JSON.stringify(await response.json())).not.toContain("下一版");
    }
  });

  it("is read once an isolate: the pointer, the index, and each system on the page", async () => {
    const { kv, reads } = withReads(env.TABLE, (_, read) => read());
    const get = isolate({ TABLE: kv });
    const { codes } = await (await get("/v1/codes?q=51")).json<Page>();
    const systems = new Set(codes.map(({ system }) => system)).size;
    expect(reads).toHaveLength(2 + systems);
    for (const query of ["q=51", "q=51&limit=3", "q=余额不足&system=unionpay"]) await get(`/v1/codes?${query}`);
    expect(reads).toHaveLength(2 + systems);
  });
});
