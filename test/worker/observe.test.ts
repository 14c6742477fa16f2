import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Pointer } from "../../codes/model/keys.ts";
import { createApp } from "../../worker/app.ts";
import { prepare } from "../../worker/canonical.ts";
import type { Env } from "../../worker/env.ts";
import { CANONICAL_ROUTE, type Line, LOGGED, SAMPLED, sample } from "../../worker/observe.ts";
import { TableStore } from "../../worker/store.ts";
import { fill } from "../support/kv.ts";

let pointer: Pointer;
let lines: Line[];
let points: AnalyticsEngineDataPoint[];
const bound = () => ({ ...env, LOOKUPS: { writeDataPoint: (point: AnalyticsEngineDataPoint) => points.push(point) } }) as unknown as Env;

beforeAll(async () => {
  pointer = await fill(env);
});

beforeEach(() => {
  lines = [];
  points = [];
  vi.spyOn(console, "log").mockImplementation((line: Line) => lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

async function call(path: string, init?: RequestInit): Promise<Line> {
  const app = createApp((bindings) => new TableStore(bindings, prepare));
  const context = createExecutionContext();
  const request = new Request(`https://respcode.test${path}`, { headers: { "cf-connecting-ip": "198.51.100.77" }, ...init });
  await app.fetch(request, bound(), context);
  await waitOnExecutionContext(context);
  expect(lines, "one line a call").toHaveLength(1);
  expect(points, "one data point a call").toHaveLength(1);
  return lines[0] as Line;
}

describe("the log", () => {
  it("tells route, system, code and table of a lookup, in the table's own spelling", async () => {
    expect(await call("/v1/systems/UnionPay/codes/resp:51")).toMatchObject({
      message: "answer",
      route: CANONICAL_ROUTE,
      method: "GET",
      status: 200,
      system: "unionpay",
      code: "51",
      asked: 1,
      found: 1,
      table: pointer.version,
      source: "kv",
      weight: 1,
    });
    expect(points[0]).toMatchObject({
      indexes: ["unionpay"],
      blobs: [CANONICAL_ROUTE, "unionpay", "51", "GET", "200", pointer.version, "kv"],
    });
  });

  it("tells of a miss which system lacks a code, not what was asked", async () => {
    const line = await call("/v1/systems/unionpay/codes/s3cret");
    expect(line).toMatchObject({ status: 404, system: "unionpay", asked: 1, found: 0 });
    expect(line.code).toBeUndefined();
  });

  it("counts a batch", async () => {
    const lookups = [
      { system: "unionpay", code: "51" },
      { system: "unionpay", code: "s3cret" },
    ];
    const init = { method: "POST", body: JSON.stringify({ lookups }), headers: { "content-type": "application/json" } };
    expect(await call("/v1/lookups", init)).toMatchObject({ route: "/v1/lookups", method: "POST", asked: 2, found: 1 });
  });

  it.each([
    "/v1/codes?q=s3cret",
    "/v1/codes?s3cret=1",
    "/v1/systems/s3cret/codes/51",
    "/v1/codes/s3cret",
    "/v1/reasons/s3cret",
    "/s3cret?q=s3cret",
    "/v1/codes/%FFs3cret",
    "/v1/codes/s3cret4111111111111111",
    "/v1/lookups?code=s3cret:s3cret",
  ])("of %s holds nothing that the caller wrote", async (path) => {
    await call(path, { headers: { "user-agent": "s3cret", "cf-connecting-ip": "198.51.100.77", "if-none-match": "s3cret" } });
    expect(JSON.stringify([lines, points])).not.toMatch(/s3cret|198\.51|4111/);
  });
});

describe("canonical answers", () => {
  it("are told of by a sample, in the log by a smaller one, each with its weight", async () => {
    const store = new TableStore(env, prepare);
    const table = await store.table(() => {});
    const answers = SAMPLED * LOGGED;
    for (let i = 0; i < answers; i++) sample(bound(), table, "unionpay", "51", () => i / answers);
    expect(points.map(({ doubles }) => doubles?.[0])).toEqual(Array(LOGGED).fill(SAMPLED));
    expect(points[0]).toMatchObject({
      indexes: ["unionpay"],
      blobs: [CANONICAL_ROUTE, "unionpay", "51", "GET", "200", pointer.version, "kv"],
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ system: "unionpay", code: "51", weight: answers, found: 1 });
  });
});
