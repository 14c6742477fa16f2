import { describe, expect, test } from "vitest";
import { listCost, monthlyBill, type Traffic, usageOf } from "../../bench/results/cost.ts";

const TRAFFIC: Traffic = { cacheHits: 0, isolateHits: 1, callsPerPointerRead: 10, cpuMs: { warm: 1, cold: 20 }, coldReads: 2 };
const MILLION = 1_000_000;

describe("the cost of lookups", () => {
  test("a call costs a request even where the cache answers, and then nothing else", () => {
    expect(listCost(usageOf(MILLION, { ...TRAFFIC, cacheHits: 1 }))).toEqual({ requests: 0.3, cpu: 0, kv: 0, total: 0.3 });
  });

  test("a Worker that runs costs CPU time, and a look at the pointer a KV read", () => {
    const { requests, cpu, kv, total } = listCost(usageOf(MILLION, TRAFFIC));
    expect([requests, cpu, kv, total]).toEqual([0.3, 0.02, 0.05, expect.closeTo(0.37)]);
  });

  test("a fresh isolate costs its start and its reads", () => {
    const usage = usageOf(1_000, { ...TRAFFIC, cacheHits: 0.5, isolateHits: 0.9 });
    expect(usage).toEqual({ requests: 1_000, cpuMs: expect.closeTo(450 + 50 * 20), kvReads: expect.closeTo(50 * 2 + 45) });
  });

  test("a month within what the plan includes costs the plan", () => {
    expect(monthlyBill(usageOf(MILLION, TRAFFIC))).toBe(5);
  });

  test("beyond that, only what is beyond", () => {
    // As the price list works it out: 15 million requests at 7 ms each are 8 dollars.
    expect(monthlyBill({ requests: 15 * MILLION, cpuMs: 105 * MILLION, kvReads: 0 })).toBe(8);
  });
});
