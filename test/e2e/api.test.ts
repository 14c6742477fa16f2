import { readFile } from "node:fs/promises";
import { describe, expect, inject, it } from "vitest";
import type { Crossing, TableInfo } from "../../codes/model/answer.ts";

const origin = inject("origin");
const get = (path: string, init?: RequestInit) => fetch(origin + path, init);

describe("the running product", () => {
  it("answers the lookups of the README", async () => {
    expect(await (await get("/v1/systems/unionpay/codes/51")).json()).toMatchObject({ code: "51", reason: "insufficient_funds" });
    expect(((await (await get("/v1/codes/51")).json()) as Crossing).codes.length).toBeGreaterThan(3);
    expect(await (await get("/v1/systems/visa/codes/n7")).json()).toMatchObject({ system: "visa", code: "N7" });
    expect(await (await get("/v1/systems/unionpay/codes/５１")).json()).toMatchObject({ code: "51" });
    const short = await get("/v1/systems/unionpay/codes/5");
    expect(short.headers.get("content-location")).toBe("/v1/systems/unionpay/codes/05");
  });

  it("serves from KV", async () => {
    expect(await (await get("/healthz")).json()).toMatchObject({ status: "ok", source: "kv" });
  });

  // A deployment may serve newer data than its site was built with.
  it.skipIf(inject("deployed"))("serves the version that was built, of which every place says the same", async () => {
    const info = async (path: string) => {
      const { version, published, counts } = (await (await get(path)).json()) as TableInfo;
      return { version, published, counts };
    };
    const table = await info("/v1/table");
    expect(await info("/table/pointer.json")).toEqual(table);
    expect(await info("/data/index.json")).toEqual(table);
    expect(await (await get("/healthz")).json()).toMatchObject({ version: table.version, published: table.published });
  });

  it.each(["/feed.json", "/feed.xml", "/data/index.json", "/openapi.json", "/v1/table"])("lets any website read %s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("serves files by GET and HEAD, as its description says, whatever stands in the query", async () => {
    for (const path of ["/openapi.json", "/data/index.json"]) {
      const { status, headers } = await get(`${path}?q=4111111111111111`, { method: "HEAD" });
      expect(status).toBe(200);
      expect(JSON.stringify([...headers])).not.toContain("4111");
      expect((await get(path, { method: "POST" })).status).toBe(405);
    }
  });

  it("answers a batch of 1,000 with misses in it", async () => {
    const lookups = Array.from({ length: 1_000 }, (_, i) => ({ system: "unionpay", code: i % 10 === 0 ? "??" : "51" }));
    const response = await get("/v1/lookups", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ lookups }),
    });
    const { results } = (await response.json()) as { results: { status: unknown }[] };
    expect(results.filter(({ status }) => status === 404)).toHaveLength(100);
  });

  it("refuses a card number, and its log does not hold it", async () => {
    const number = "4000056655665556";
    for (const path of [`/v1/codes/${number}`, `/v1/systems/unionpay/codes/RESP%2051%20${number}`, `/v1/lookups?code=unionpay:${number}`]) {
      const response = await get(path);
      expect(response.status).toBe(422);
      expect(await response.text()).not.toContain(number);
    }
    const posted = await get("/v1/lookups", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ lookups: [{ system: "visa", code: number }] }),
    });
    expect(posted.status).toBe(422);
    if (!inject("deployed")) expect(await readFile(inject("log"), "utf8")).not.toContain(number);
  });

  it.each([
    "/v1/systems/__proto__/codes/51",
    "/v1/systems/unionpay/codes/%00",
    "/v1/systems/unionpay/codes/%FF",
    `/v1/codes/${"9".repeat(5_000)}`,
  ])("answers %s with a 4xx", async (path) => {
    const { status } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
