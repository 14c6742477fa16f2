import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { LIMIT } from "../../worker/limits.ts";
import { clientOf, costOfBatch } from "../../worker/rate-limit.ts";
import { fill } from "../support/kv.ts";
import { CLIENT, post, request } from "../support/request.ts";

beforeAll(async () => {
  await fill(env);
});

/** Calls until the first refusal; undefined if there is none among so many. */
async function firstRefusal(most: number, call: () => Promise<Response>): Promise<{ calls: number; response: Response } | undefined> {
  for (let calls = 1; calls <= most; calls++) {
    const response = await call();
    if (response.status === 429) return { calls, response };
    await response.body?.cancel();
  }
  return undefined;
}

describe("the rate limit", () => {
  it("refuses the call after the last allowed one, and says when to come back", async () => {
    const client = { headers: { [CLIENT]: "192.0.2.1" } };
    const refusal = await firstRefusal(2 * LIMIT.calls + 1, () => request("/v1/table", client));
    expect(refusal?.calls, "not earlier; later only if a new minute began meanwhile").toBeGreaterThan(LIMIT.calls);
    const { response } = refusal as { response: Response };
    expect(response.headers.get("retry-after")).toBe("60");
    expect(response.headers.get("ratelimit-policy")).toBe('"minute";q=600;w=60');
    expect(response.headers.get("ratelimit")).toBe('"minute";r=0;t=60');
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ status: 429, type: "/problems/rate-limited" });

    expect((await request("/v1/systems/unionpay/codes/51", client)).status, "a single code is never counted").toBe(200);
    expect((await request("/v1/systems/unionpay/codes/51?lang=zh", client)).status).toBe(200);
    expect((await request("/healthz", client)).status).toBe(200);
    expect((await request("/v1/table", { headers: { [CLIENT]: "192.0.2.2" } })).status, "another client").toBe(200);
  });

  it("counts a batch by its size", async () => {
    const lookups = Array.from({ length: 1_000 }, () => ({ system: "unionpay", code: "51" }));
    const headers = { "content-type": "application/json", [CLIENT]: "192.0.2.3" };
    const batches = LIMIT.calls / 20;
    const refusal = await firstRefusal(2 * batches + 1, () => post("/v1/lookups", { lookups }, headers));
    expect(refusal?.calls).toBeGreaterThan(batches);
  });

  it("counts searches in a frame and lists as Markdown, and refuses them as it refuses any other call", async () => {
    const client = { [CLIENT]: "192.0.2.4" };
    await firstRefusal(2 * LIMIT.calls + 1, () => request("/v1/table", { headers: client }));
    for (const path of ["/embed/lookup?q=51&lang=zh", "/en/visa.md", "/zh/codes/51.md", "/en/reasons.md", "/zh.md"]) {
      const response = await request(path, { headers: client });
      expect(response.status, path).toBe(429);
      expect(response.headers.get("retry-after")).toBe("60");
    }
    const single = ["/embed/lookup?lang=zh", "/embed/visa/51", "/badge/visa/51.svg", "/en/visa/51.md", "/oembed?url=/en/visa/51/"];
    for (const path of single) expect((await request(path, { headers: client })).status, path).toBe(200);
  });

  it("tells its policy on counted answers only", async () => {
    expect((await request("/v1/codes?q=51")).headers.get("ratelimit-policy")).toBe('"minute";q=600;w=60');
    expect((await request("/v1/systems/unionpay/codes/51?lang=en")).headers.get("ratelimit-policy")).toBeNull();
  });
});

describe("what is counted", () => {
  it.each([
    [0, 0],
    [50, 0],
    [51, 1],
    [1_000, 19],
  ])("a batch of %i costs %i beyond the call", (codes, cost) => {
    expect(costOfBatch(codes)).toBe(cost);
  });

  it.each([
    [undefined, ""],
    ["192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::9", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["2001:db8:1::", "2001:db8:1:0"],
  ])("%s is the client %s", (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});
