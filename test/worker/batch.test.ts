import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { fill } from "../support/kv.ts";
import { json, post } from "../support/request.ts";

beforeAll(async () => {
  await fill(env);
});

type Results = { results: Record<string, unknown>[] };

describe("a batch", () => {
  it("answers each lookup in order, with a problem in the place of a miss", async () => {
    const lookups = [
      { system: "unionpay", code: "51" },
      { system: "unionpay", code: "QQ" },
      { system: "visa", code: "n7" },
      { system: "nosuch", code: "51" },
    ];
    const { results } = await (await post("/v1/lookups", { lookups })).json<Results>();
    expect(results).toHaveLength(4);
    expect(results[0]).toEqual(await json("/v1/systems/unionpay/codes/51"));
    expect(results[1]).toMatchObject({ status: 404, type: "/problems/unknown-code" });
    expect(results[2]).toMatchObject({ system: "visa", code: "N7" });
    expect(results[3]).toMatchObject({ status: 404, type: "/problems/unknown-system" });
  });

  it("takes 1,000 lookups with misses among them", async () => {
    const lookups = Array.from({ length: 1_000 }, (_, i) => ({ system: "unionpay", code: i % 7 === 0 ? `!${i}` : "51" }));
    const response = await post("/v1/lookups", { lookups });
    expect(response.status).toBe(200);
    const { results } = await response.json<Results>();
    expect(results).toHaveLength(1_000);
    results.forEach((result, i) => {
      expect(result.status).toBe(i % 7 === 0 ? 404 : "current");
    });
  });

  it("keeps one language", async () => {
    const text = await (await post("/v1/lookups?lang=zh", { lookups: [{ system: "unionpay", code: "51" }] })).text();
    expect(text).not.toContain('"en":');
  });

  it("is answered the same by GET", async () => {
    const byPost = await (
      await post("/v1/lookups", {
        lookups: [
          { system: "unionpay", code: "51" },
          { system: "visa", code: "N7" },
        ],
      })
    ).json();
    expect(await json("/v1/lookups?code=unionpay:51&code=visa:N7")).toEqual(byPost);
  });

  it("may be empty", async () => {
    expect(await (await post("/v1/lookups", { lookups: [] })).json()).toEqual({ results: [] });
  });
});

describe("a batch that is off", () => {
  const many = { lookups: Array.from({ length: 1_001 }, () => ({ system: "unionpay", code: "51" })) };
  it.each<[string, unknown, Record<string, string>, number, string]>([
    ["too many lookups", many, { "content-type": "application/json" }, 413, "batch-too-long"],
    [
      "too many bytes",
      { lookups: [{ system: "unionpay", code: "x".repeat(300_000) }] },
      { "content-type": "application/json" },
      413,
      "batch-too-long",
    ],
    ["plain text", "51", { "content-type": "text/plain" }, 415, "not-json"],
    ["no content type", "{}", { "content-type": "" }, 415, "not-json"],
    ["broken JSON", "{", { "content-type": "application/json" }, 422, "bad-batch"],
    ["a list", [], { "content-type": "application/json" }, 422, "bad-batch"],
    ["null", "null", { "content-type": "application/json" }, 422, "bad-batch"],
    ["a number for a code", { lookups: [{ system: "unionpay", code: 51 }] }, { "content-type": "application/json" }, 422, "bad-batch"],
    ["a key that is not known", { lookups: [], extra: 1 }, { "content-type": "application/json" }, 422, "bad-batch"],
  ])("is refused: %s", async (_, body, headers, status, type) => {
    const response = await post("/v1/lookups", body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/problems/${type}` });
  });

  it("says where", async () => {
    const response = await post("/v1/lookups", { lookups: [{ system: "unionpay", code: "51" }, { system: "visa" }] });
    expect(await response.json()).toMatchObject({ at: "lookups.1.code" });
  });
});
