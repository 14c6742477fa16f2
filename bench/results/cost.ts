/**
 * What lookups cost on Cloudflare's Workers Paid plan, from its price list and from assumptions that are said.
 *
 * A call costs a request whether the cache in front answers or the Worker runs. Only a Worker that runs costs CPU
 * time; only an isolate that lacks a pack, or looks whether a new version is live, reads KV.
 */

import type { Text } from "../../codes/model/words.ts";

const MILLION = 1_000_000;

/** US dollars for a million, beyond what the plan includes each month. */
export const PRICES = {
  asOf: "2026-08-03",
  urls: [
    "https://developers.cloudflare.com/workers/platform/pricing/",
    "https://developers.cloudflare.com/kv/platform/pricing/",
    "https://developers.cloudflare.com/workers/cache/#billing",
  ],
  plan: 5,
  requests: { each: 0.3, included: 10 * MILLION },
  cpuMs: { each: 0.02, included: 30 * MILLION },
  kvReads: { each: 0.5, included: 10 * MILLION },
} as const;

/** How calls arrive, and what the Worker spends on them. Shares are from 0 to 1. */
export interface Traffic {
  /** Share of the calls that the cache in front answers. */
  cacheHits: number;
  /** Share of the others whose isolate has the pack already. */
  isolateHits: number;
  /** Calls that an isolate answers between two looks at the pointer. */
  callsPerPointerRead: number;
  /** Milliseconds of CPU for a call whose pack is there, and for the first of a fresh isolate. */
  cpuMs: { warm: number; cold: number };
  /** KV reads of the first call of a fresh isolate: the pointer and a pack. */
  coldReads: number;
}

export interface Usage {
  requests: number;
  cpuMs: number;
  kvReads: number;
}

/** What so many calls use. */
export function usageOf(calls: number, { cacheHits, isolateHits, callsPerPointerRead, cpuMs, coldReads }: Traffic): Usage {
  const runs = calls * (1 - cacheHits);
  const warm = runs * isolateHits;
  const cold = runs - warm;
  return { requests: calls, cpuMs: warm * cpuMs.warm + cold * cpuMs.cold, kvReads: cold * coldReads + warm / callsPerPointerRead };
}

export interface Cost {
  requests: number;
  cpu: number;
  kv: number;
  total: number;
}

/** US dollars for the usage at the price list, as if nothing were included in the plan. */
export function listCost(usage: Usage): Cost {
  const requests = (usage.requests * PRICES.requests.each) / MILLION;
  const cpu = (usage.cpuMs * PRICES.cpuMs.each) / MILLION;
  const kv = (usage.kvReads * PRICES.kvReads.each) / MILLION;
  return { requests, cpu, kv, total: requests + cpu + kv };
}

/** US dollars for the lookups of a month, with the plan and what it includes. */
export function monthlyBill(usage: Usage): number {
  const beyond = {
    requests: Math.max(0, usage.requests - PRICES.requests.included),
    cpuMs: Math.max(0, usage.cpuMs - PRICES.cpuMs.included),
    kvReads: Math.max(0, usage.kvReads - PRICES.kvReads.included),
  };
  return PRICES.plan + listCost(beyond).total;
}

/** Ways in which calls may arrive; the first is the dearest. What is assumed is said in words, since nobody measured it. */
export const SCENARIOS: ({ what: Text } & Omit<Traffic, "cpuMs">)[] = [
  {
    what: {
      zh: "缓存从不命中；每 20 次有一次遇到新 isolate；isolate 每 10 次调用看一次指针",
      en: "The cache never helps; 1 call in 20 meets a fresh isolate; an isolate looks at the pointer every 10 calls",
    },
    cacheHits: 0,
    isolateHits: 0.95,
    callsPerPointerRead: 10,
    coldReads: 2,
  },
  {
    what: {
      zh: "缓存命中 90%；其余每 100 次有一次遇到新 isolate；isolate 每 100 次调用看一次指针",
      en: "The cache answers 90 %; of the rest 1 in 100 meets a fresh isolate; an isolate looks at the pointer every 100 calls",
    },
    cacheHits: 0.9,
    isolateHits: 0.99,
    callsPerPointerRead: 100,
    coldReads: 2,
  },
];
