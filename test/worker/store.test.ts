import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POINTER_KEY, type Pointer, packKey } from "../../codes/model/keys.ts";
import { createApp } from "../../worker/app.ts";
import { answerCanonical, prepare } from "../../worker/canonical.ts";
import type { Env } from "../../worker/env.ts";
import { FRESH, STALE, TableStore } from "../../worker/store.ts";
import { KV_PATIENCE, KV_REST } from "../../worker/table.ts";
import { fill, pointerIn, withReads } from "../support/kv.ts";
import { NEXT_MARK } from "../support/marks.ts";

/** A Worker in an isolate of its own, as far as the store is concerned. */
function isolate(bindings: Partial<Env> = {}) {
  const bound = { ...env, ...bindings } as Env;
  const store = new TableStore(bound, prepare);
  const app = createApp(() => store);
  return async (path: string) => {
    const context = createExecutionContext();
    const request = new Request(`https://respcode.test${path}`);
    const table = store.fresh(Date.now());
    const response = (table && answerCanonical(request, bound, table)) ?? (await app.fetch(request, bound, context));
    return { response, settled: () => waitOnExecutionContext(context) };
  };
}

const ONE = "/v1/systems/unionpay/codes/51";
const OTHER = "/v1/systems/visa/codes/51";
const never = new Promise<never>(() => {});

let clock = Date.now();
const pass = (milliseconds: number) => {
  clock += milliseconds;
};

beforeEach(() => {
  clock = Date.now();
  vi.spyOn(Date, "now").mockImplementation(() => clock);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { keys } = await env.TABLE.list();
  await Promise.all(keys.map(({ name }) => env.TABLE.delete(name)));
});

async function versionOf(get: ReturnType<typeof isolate>, path = ONE) {
  const { response, settled } = await get(path);
  const version = response.headers.get("table-version");
  expect(response.status, await response.text()).toBe(200);
  await settled();
  return version;
}

describe("reads", () => {
  it("asks KV twice for the first lookup and never again while the pointer is fresh", async () => {
    const pointer = await fill(env);
    const { kv, reads } = withReads(env.TABLE, (_, read) => read());
    const get = isolate({ TABLE: kv });
    await versionOf(get);
    expect(reads).toEqual([POINTER_KEY, packKey(pointer.version, "system-unionpay")]);
    pass(FRESH - 1);
    for (let i = 0; i < 20; i++) await versionOf(get);
    expect(reads).toHaveLength(2);
  });

  it("reads many systems for one call without losing patience with those that wait for their turn", async () => {
    const pointer = await fill(env);
    const unionpay = (await env.TABLE.get(packKey(pointer.version, "system-unionpay"), "arrayBuffer")) as ArrayBuffer;
    const systems = Array.from({ length: 18 }, (_, i) => `copy-${i}`);
    for (const system of systems) await env.TABLE.put(packKey(pointer.version, `system-${system}`), unionpay);
    const packs = [...pointer.packs, ...systems.map((system) => `system-${system}`)];
    await env.TABLE.put(POINTER_KEY, JSON.stringify({ ...pointer, packs } satisfies Pointer));
    // As the runtime does it: six reads at a time, the others wait.
    const turns = Array.from({ length: 6 }, () => Promise.resolve());
    let next = 0;
    const { kv } = withReads(env.TABLE, (_, read) => {
      const turn = next++ % turns.length;
      const result = (turns[turn] as Promise<void>).then(() => scheduler.wait(KV_PATIENCE * 0.4)).then(read);
      turns[turn] = result.then(() => {});
      return result;
    });
    const get = isolate({ TABLE: kv, ASSETS: { fetch: async () => new Response(null, { status: 404 }) } as unknown as Fetcher });
    const { response, settled } = await get(`/v1/lookups?${systems.map((system) => `code=${system}:51`).join("&")}`);
    expect(response.status, await response.text()).toBe(200);
    await settled();
  });

  it("never asks KV for a system that the table does not have", async () => {
    await fill(env);
    const { kv, reads } = withReads(env.TABLE, (_, read) => read());
    const get = isolate({ TABLE: kv });
    for (const system of ["nosuch", "__proto__", "unionpay.lang", "../current"]) {
      const { response } = await get(`/v1/systems/${encodeURIComponent(system)}/codes/51`);
      expect(response.status).toBe(404);
    }
    expect(reads.filter((key) => !key.endsWith(":index"))).toEqual([POINTER_KEY]);
  });
});

describe("a publish", () => {
  it("is seen after the pointer has gone stale, and each answer is of one version", async () => {
    const before = await fill(env);
    const get = isolate();
    expect(await versionOf(get)).toBe(before.version);
    const after = await fill(env, "next");
    expect(await versionOf(get)).toBe(before.version);
    pass(FRESH);
    expect(await versionOf(get), "the old version answers while the new one is fetched").toBe(before.version);
    const { response } = await get(ONE);
    expect(response.headers.get("table-version")).toBe(after.version);
    expect(await response.json()).toMatchObject({ note: { en: NEXT_MARK } });
  });

  it("is seen at once by an isolate that has been idle", async () => {
    await fill(env);
    const get = isolate();
    await versionOf(get);
    const after = await fill(env, "next");
    pass(STALE);
    expect(await versionOf(get)).toBe(after.version);
  });

  it("that was cut off before the pointer moved changes nothing", async () => {
    const before = await fill(env);
    const get = isolate();
    await versionOf(get);
    await fill(env, "next", { movePointer: false });
    pass(STALE);
    expect(await versionOf(get)).toBe(before.version);
    expect(await versionOf(isolate())).toBe(before.version);
  });
});

/** Ways in which KV can be broken; each must leave every lookup answered. */
const FAULTS: Record<string, (key: string, read: () => Promise<unknown>, next: Pointer) => Promise<unknown>> = {
  "all reads fail": async () => Promise.reject(new Error("KV is down")),
  "all reads hang": () => never,
  "the pointer is gone": (key, read) => (key === POINTER_KEY ? Promise.resolve(null) : read()),
  "the pointer is not JSON": (key, read) => (key === POINTER_KEY ? Promise.resolve("<html>") : read()),
  "the pointer is of another format": (key, read) =>
    key === POINTER_KEY ? Promise.resolve('{"format":99,"version":"0123456789abcdef"}') : read(),
  "the pointer leads to a version that is not there": (key, read) =>
    key === POINTER_KEY ? read().then((text) => JSON.stringify({ ...JSON.parse(String(text)), version: "0123456789abcdef" })) : read(),
  "the packs are garbage": (key, read) => (key === POINTER_KEY ? read() : Promise.resolve(new TextEncoder().encode("garbage").buffer)),
  "the packs are cut off": (key, read) => (key === POINTER_KEY ? read() : read().then((value) => (value as ArrayBuffer).slice(0, -1))),
  "the packs hang": (key, read) => (key === POINTER_KEY ? read() : never),
};

describe.each(Object.entries(FAULTS))("when %s", (_, fault) => {
  it("a fresh isolate answers from the static assets", async () => {
    await fill(env, "next");
    const shipped = await pointerIn(env, "table");
    const next = await pointerIn(env, "next");
    const { kv } = withReads(env.TABLE, (key, read) => fault(key, read, next));
    const get = isolate({ TABLE: kv });
    for (const path of [ONE, OTHER, "/v1/codes/51", "/v1/systems", "/v1/reasons", "/v1/lookups?code=unionpay:51&code=visa:51"]) {
      expect(await versionOf(get, path), path).toBe(shipped.version);
    }
    expect((await get("/healthz")).response.status).toBe(200);
  });

  it("an isolate that has a good version serves it on", async () => {
    const good = await fill(env, "next");
    let broken = false;
    const { kv } = withReads(env.TABLE, (key, read) => (broken ? fault(key, read, good) : read()));
    const get = isolate({ TABLE: kv });
    await versionOf(get);
    broken = true;
    for (const wait of [FRESH, STALE, KV_REST, 60 * STALE]) {
      pass(wait);
      expect(await versionOf(get)).toBe(good.version);
    }
  });

  it("recovers by itself", async () => {
    const good = await fill(env, "next");
    let broken = true;
    const { kv } = withReads(env.TABLE, (key, read) => (broken ? fault(key, read, good) : read()));
    const get = isolate({ TABLE: kv });
    await versionOf(get);
    broken = false;
    pass(KV_REST);
    await versionOf(get);
    pass(KV_REST);
    expect(await versionOf(get)).toBe(good.version);
  });
});

describe("patience", () => {
  it("waits for a hanging KV once, not for every call", async () => {
    vi.restoreAllMocks();
    const { kv } = withReads(env.TABLE, () => never);
    const get = isolate({ TABLE: kv });
    await get(ONE);
    const started = performance.now();
    for (let i = 0; i < 5; i++) expect((await get(ONE)).response.status).toBe(200);
    expect(performance.now() - started).toBeLessThan(KV_PATIENCE);
  });
});

describe("when there is no table anywhere", () => {
  it("says so, and when to try again", async () => {
    const nothing = { fetch: async () => new Response(null, { status: 404 }) } as unknown as Fetcher;
    const { response } = await isolate({ ASSETS: nothing })(ONE);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ type: "/problems/table-unavailable" });
  });
});
