import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Code, Crossing, System } from "../../codes/model/answer.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

beforeAll(async () => {
  await fill(env);
});

const unionpay = (code: string) => `/v1/systems/unionpay/codes/${code}`;

describe("one code", () => {
  it("carries every field of the contract", async () => {
    const code = await json<Code>(unionpay("51"));
    expect(code).toMatchObject({
      system: "unionpay",
      code: "51",
      label: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
      meaning: { zh: expect.any(String), en: expect.any(String) },
      outcome: "declined",
      funds: "not_taken",
      reason: "insufficient_funds",
      retry: { policy: "after_change" },
      keep_card: false,
      class: "C",
      status: "current",
      verified: { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), confidence: expect.stringMatching(/^(high|medium|low)$/) },
      links: { self: unionpay("51"), page: { zh: "/zh/unionpay/51/", en: "/en/unionpay/51/" }, embed: "/embed/unionpay/51" },
    });
    for (const audience of ["cashier", "cardholder", "developer"] as const) {
      expect(code.advice[audience].zh).not.toBe("");
      expect(code.advice[audience].en).not.toBe("");
    }
    expect(code.sources.length).toBeGreaterThan(0);
    expect(code.equivalents.length).toBeGreaterThan(0);
    expect(code.equivalents.length).toBeLessThanOrEqual(20);
  });

  it("says that nobody knows whether money moved, where nobody knows", async () => {
    for (const path of [unionpay("68"), unionpay("98"), unionpay("96"), unionpay("94"), unionpay("91")]) {
      expect(await json(path), path).toMatchObject({ funds: "unknown", retry: { policy: "inquire" } });
    }
  });

  it.each([
    ["%2051%20", "51"],
    ["５１", "51"],
    ["RESP:51", "51"],
    ["resp=51", "51"],
    ["rc 51", "51"],
    ["应答码 51", "51"],
    ["应答码51", "51"],
    [encodeURIComponent("51 : Insufficient funds/over credit limit"), "51"],
    ["51 余额不足", "51"],
    ["5", "05"],
    ["005", "05"],
    ["a0", "A0"],
    ["z1", "Z1"],
  ])("finds %s", async (asked, code) => {
    const response = await request(unionpay(asked));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-location")).toBe(unionpay(code));
    expect(await response.json()).toMatchObject({ code });
  });

  it("gives no Content-Location to the canonical address", async () => {
    expect((await request(unionpay("51"))).headers.get("content-location")).toBeNull();
  });

  it("keeps one language in every text", async () => {
    const text = JSON.stringify(await json(`${unionpay("05")}?lang=zh`));
    expect(text).toContain('"label":{"zh":');
    expect(text).not.toContain('"en":');
    expect(await json(`${unionpay("5")}?lang=en`)).toMatchObject({ code: "05", label: { en: expect.any(String) } });
  });
});

describe("a system", () => {
  it("holds all its codes, each as it is answered alone", async () => {
    const system = await json<System>("/v1/systems/unionpay");
    expect(system.codes).toHaveLength(system.count);
    expect(system.codes.find(({ code }) => code === "51")).toEqual(await json(unionpay("51")));
  });

  it("is in the list, which counts", async () => {
    const { count, systems } = await json<{ count: number; systems: System[] }>("/v1/systems");
    expect(systems).toHaveLength(count);
    expect(systems[0]).toMatchObject({ id: "unionpay", kind: "network", region: "CN", count: expect.any(Number) });
    expect(systems[0]).not.toHaveProperty("codes");
  });
});

describe("one code in every system", () => {
  it("gives all readings and says whether they differ", async () => {
    const crossing = await json<Crossing>("/v1/codes/51");
    expect(crossing).toMatchObject({ query: "51", count: crossing.codes.length });
    expect(crossing.codes.map(({ system }) => system)).toEqual(expect.arrayContaining(["unionpay", "visa"]));
    const readings = new Set(crossing.codes.map(({ outcome, funds, retry }) => [outcome, funds, retry.policy].join()));
    expect(crossing.ambiguous).toBe(readings.size > 1);
  });

  it("lets a short number stand for the padded one", async () => {
    const { codes } = await json<Crossing>("/v1/codes/5");
    expect(codes).toContainEqual(expect.objectContaining({ system: "unionpay", code: "05" }));
  });

  it.each([
    ["n7", "N7"],
    ["RESP:N7", "N7"],
    ["z3", "Z3"],
  ])("finds %s", async (asked, code) => {
    const response = await request(`/v1/codes/${asked}`);
    expect(response.headers.get("content-location")).toBe(`/v1/codes/${code}`);
    expect(await response.json()).toMatchObject({ query: code });
  });

  it("keeps one language", async () => {
    expect(JSON.stringify(await json("/v1/codes/51?lang=en"))).not.toContain('"zh":');
  });
});

describe("reasons and equivalents", () => {
  it("lists the reasons, and one with its codes", async () => {
    const { count, reasons } = await json<{ count: number; reasons: { id: string }[] }>("/v1/reasons");
    expect(reasons).toHaveLength(count);
    const reason = await json<{ codes: { system: string; code: string }[] }>("/v1/reasons/insufficient_funds");
    expect(reason.codes).toContainEqual(expect.objectContaining({ system: "visa", code: "51" }));
  });

  it("names the counterparts, optionally in one system", async () => {
    const all = await json<{ count: number; equivalents: { system: string; code: string }[] }>(`${unionpay("51")}/equivalents`);
    expect(all.equivalents).toHaveLength(all.count);
    const visa = await json<typeof all>(`${unionpay("51")}/equivalents?to=visa`);
    expect(visa.equivalents.map(({ system, code }) => `${system} ${code}`)).toEqual(["visa 51"]);
    expect((await request(`${unionpay("51")}/equivalents?to=nosuch`)).status).toBe(404);
  });
});

describe("misses", () => {
  it("suggests codes near an unknown one, other systems that have it, and the system's own rule", async () => {
    const response = await request(unionpay("N7"));
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const problem = await response.json<{ type: string; suggestions: { system: string; code: string }[]; fallback: { funds: string } }>();
    expect(problem.type).toBe("/problems/unknown-code");
    expect(problem.suggestions[0]).toMatchObject({ system: "visa", code: "N7" });
    expect(problem.suggestions).toContainEqual(expect.objectContaining({ system: "unionpay" }));
    expect(problem.fallback).toMatchObject({ funds: "unknown", retry: { policy: "inquire" } });
  });

  it("suggests systems near an unknown one", async () => {
    const problem = await json<{ status: number; suggestions: { system: string }[] }>("/v1/systems/union-pay/codes/51");
    expect(problem).toMatchObject({ status: 404, type: "/problems/unknown-system" });
    expect(problem.suggestions.map(({ system }) => system)).toContain("unionpay");
  });

  it("suggests systems that have the code where nothing is near, and those with a near name first", async () => {
    type Suggestions = { suggestions: { system: string; code?: string }[] };
    const { suggestions } = await json<Suggestions>("/v1/systems/nosuch/codes/51");
    expect(suggestions).toEqual(expect.arrayContaining([expect.objectContaining({ system: "unionpay", code: "51" })]));
    expect(suggestions.every(({ code }) => code === "51")).toBe(true);
    const near = await json<Suggestions>("/v1/systems/visaa/codes/51?lang=en");
    expect(near.suggestions.map(({ system, code }) => [system, code]).slice(0, 2)).toEqual([
      ["visa", undefined],
      ["visa", "51"],
    ]);
    expect((await json<Suggestions>("/v1/systems/nosuch")).suggestions).toEqual([]);
  });

  it.each([
    "/v1/systems/__proto__/codes/51",
    "/v1/systems/constructor/codes/51",
    "/v1/systems/unionpay/codes/__proto__",
    "/v1/systems/unionpay/codes/constructor",
    "/v1/systems/unionpay/codes/%00",
    "/v1/systems/unionpay/codes/%FF",
    "/v1/systems/unionpay/codes/%20",
    "/v1/systems/unionpay/codes/%E2%80%AE",
    "/v1/codes/%F0%9F%92%B3",
    "/v1/codes/..%2f..%2fcurrent",
    "/v1/reasons/__proto__",
    "/v1/reasons/toString",
    `/v1/codes/${"x".repeat(5_000)}`,
    `/v1/systems/unionpay/codes/${"5".repeat(5_000)}`,
    `/v1/systems/${"s".repeat(5_000)}/codes/51`,
    "/v1/nothing",
    "/v1/",
    "/v2/systems",
  ])("answers %s with a 4xx", async (path) => {
    const response = await request(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status: response.status, detail: expect.any(String) });
  });
});
