/**
 * Holds the running API to its own description: every documented example is called again, and many calls are made up
 * from the description itself. The same calls in every run.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, inject, it, vi } from "vitest";
import { atTheBounds, type Call, callsOf, fits, operationsOf } from "../support/openapi/calls.ts";
import { answerOf, type Description, type Operation, type Parameter, type Schema } from "../support/openapi/description.ts";
import { faultFinder } from "../support/openapi/faults.ts";

const origin = inject("origin");
const deployed = inject("deployed");
if (deployed) vi.setConfig({ testTimeout: 180_000 });
const SEED = 20_261_122;
/** For each operation that takes parameters to choose from. */
const RUNS = 32;
/** For those that take one or none: there is less to try. */
const FEW_RUNS = 16;
/** A busy machine makes fewer calls rather than a long test. Milliseconds for each operation. */
const PATIENCE = deployed ? 15_000 : 1_500;
/** Between two calls to a deployment, in milliseconds: half its limit is left to the browsers that test beside. */
const PACE = 200;

/** Values of path parameters that the table has. */
const KNOWN = {
  system: ["unionpay", "UnionPay", "visa", "stripe", "iso8583-1993"],
  code: ["51", "5", "n7", "insufficient_funds", "199"],
  reason: ["insufficient_funds", "expired_card"],
};

const description = (await (await fetch(`${origin}/openapi.json`)).json()) as Description;
const faults = faultFinder(description);
const operations = operationsOf(description).filter(({ method }) => method === "get");
let clients = 0;

/**
 * A client of its own for each call, so that locally none meets the rate limit. A deployment counts all of a run as
 * one client: then the call waits as it is told.
 */
async function call(address: string, init: RequestInit = {}): Promise<Response> {
  const client = `10.${++clients >> 16}.${(clients >> 8) & 255}.${clients & 255}`;
  const headers = new Headers(init.headers);
  // The platform turns away whoever claims to be the platform.
  if (deployed) await sleep(PACE);
  else headers.set("cf-connecting-ip", client);
  const answer = await fetch(origin + address, { ...init, headers });
  if (answer.status !== 429 || !deployed) return answer;
  await sleep(1_000 * Number(answer.headers.get("retry-after")));
  return call(address, init);
}

/** Answered before the Worker runs, whatever the query. */
const isFile = (path: string) => path.startsWith("/data/") || path === "/openapi.json";
const languageOf = (query: [string, string][]) => query.find(([name, value]) => name === "lang" && /^(?:zh|en)$/.test(value))?.[1];
const addressOf = ({ path, query }: Call) =>
  path + (query.length > 0 ? `?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&")}` : "");

describe("the description", () => {
  it("lies at an address of its own, open to any website", async () => {
    const response = await fetch(`${origin}/openapi.json`);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toContain("max-age");
  });

  // A deployment may serve newer data than its site was built with.
  it.skipIf(deployed)("has examples that are answered as they stand there", async () => {
    const shown = operationsOf(description).flatMap(({ method, operation }) => examplesOf(operation, method));
    expect(shown.length).toBeGreaterThan(20);
    const bodies = Object.fromEntries(operationsOf(description).flatMap(({ operation }) => Object.entries(sentExamples(operation))));
    for (const { name, summary, value } of shown) {
      const [, method = "", address = ""] = /^(GET|POST|DELETE) (\S+)$/.exec(summary) ?? [];
      if (address === "") continue;
      const body = method === "POST" ? JSON.stringify(bodies[name]?.value) : undefined;
      const response = await call(address, { method, ...(body ? { body, headers: { "content-type": "application/json" } } : {}) });
      expect(asShown(await response.json(), value), summary).toEqual(value);
    }
  });
});

describe.each(operations)("GET $path", ({ path, operation }) => {
  const { parameters = [], responses } = operation;

  it("answers calls made up from the description as it says, and refuses exactly what it does not take", async () => {
    const calls = callsOf(path, operation, KNOWN).filter((made) => fits(made.path, path));
    const check = fc.asyncProperty(calls, (made) => hold(path, operation, made));
    // A file of all the data takes its time, and the one call has to be made.
    if (isFile(path) && parameters.length === 0) return fc.assert(check, { seed: SEED, numRuns: 1 });
    await fc.assert(check, {
      seed: SEED,
      numRuns: parameters.length > 1 ? RUNS : FEW_RUNS,
      interruptAfterTimeLimit: PATIENCE,
    });
  });

  it.skipIf(isFile(path))("takes and refuses at the bounds of each parameter what the description says", async () => {
    const filled = exampleCall(path, operation);
    for (const parameter of parameters.filter((described) => described.in === "query")) {
      const others = filled.query.filter(([name]) => name !== parameter.name);
      for (const values of atTheBounds(parameter)) {
        const own = values.map((value): [string, string] => [parameter.name, value]);
        await hold(path, operation, { path: filled.path, query: [...others, ...own] });
      }
    }
  });

  it("is not sent again to whoever has it, and takes HEAD", async () => {
    const address = addressOf(exampleCall(path, operation));
    const head = await call(address, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await faults(operation, { language: undefined, method: "HEAD" }, head)).toEqual([]);
    if (!("304" in responses)) return;
    const again = await call(address, { headers: { "if-none-match": head.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expect(await faults(operation, { language: undefined, method: "GET" }, again)).toEqual([]);
  });

  it.skipIf(isFile(path))("takes OPTIONS, and tells other methods what it takes", async () => {
    const address = addressOf(exampleCall(path, operation));
    expect((await call(address, { method: "OPTIONS" })).status).toBe(204);
    for (const other of ["PUT", "DELETE", "PATCH", ...("post" in (description.paths[path] ?? {}) ? [] : ["POST"])]) {
      const refused = await call(address, { method: other });
      expect(refused.status, other).toBe(405);
      expect(await faults(operation, { language: undefined, method: other }, refused), other).toEqual([]);
    }
  });
});

describe("a batch", () => {
  const PATH = "/v1/lookups";
  const lookup = fc.record({
    system: fc.oneof(fc.constantFrom(...KNOWN.system), fc.string({ unit: "binary", maxLength: 300 })),
    code: fc.oneof(fc.constantFrom(...KNOWN.code), fc.string({ unit: "binary", maxLength: 300 })),
  });
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.record({ lookups: fc.array(lookup, { maxLength: 6 }) }) },
    { weight: 2, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.record({ lookups: fc.array(fc.jsonValue(), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ lookups: fc.array(lookup, { maxLength: 2 }), more: fc.anything().map(String) }) },
  );

  it("is answered if it has the described shape, and refused if not", async () => {
    const operation = operationAt(PATH, "post");
    const shape = new Ajv2020().compile(operation.requestBody?.content["application/json"]?.schema ?? false);
    const query = fc.constantFrom("", "?lang=zh", "?lang=en");
    await fc.assert(
      fc.asyncProperty(value, query, async (body, search) => {
        const text = JSON.stringify(body);
        const answer = await call(PATH + search, { method: "POST", body: text, headers: { "content-type": "application/json" } });
        if (answer.status !== 422 || shape(body)) {
          const card = answer.status === 422 && (await answer.clone().text()).includes("card-number-rejected");
          if (!card) expect(answer.status, text).toBe(shape(body) ? 200 : 422);
        }
        expect(await faults(operation, { language: languageIn(search), method: "POST" }, answer), text).toEqual([]);
      }),
      { seed: SEED, numRuns: 100, interruptAfterTimeLimit: PATIENCE },
    );
  });

  it("of random bytes, of another type or far too long is refused as described", async () => {
    const operation = operationAt(PATH, "post");
    const send = async (body: BodyInit, type: string) => {
      const answer = await call(PATH, { method: "POST", body, headers: { "content-type": type } });
      const { status } = answer;
      expect(await faults(operation, { language: undefined, method: "POST" }, answer), type).toEqual([]);
      return status;
    };
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await send(new Uint8Array(bytes), "application/json")).toBe(422);
      }),
      { seed: SEED, numRuns: 40, interruptAfterTimeLimit: PATIENCE },
    );
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/jsonp",
      "multipart/form-data; boundary=x",
      "text/json",
    ])
      expect(await send('{"lookups":[]}', type), type).toBe(415);
    expect(await send(" ".repeat(3_000_000), "application/json")).toBe(413);
    expect(await send(JSON.stringify({ lookups: Array(1_001).fill({ system: "visa", code: "51" }) }), "application/json")).toBe(413);
  });
});

/** Parameters whose shape is right, and which are refused for what they say. */
const REFUSED_LATER = new Set(["cursor", "code"]);

/** Whether the description says that the operation takes these parameters. */
function takes({ parameters = [] }: Operation, query: [string, string][]): boolean {
  const described = parameters.filter((parameter) => parameter.in === "query");
  const complete = described.every(({ name, required }) => !required || query.some(([given]) => given === name));
  return complete && query.every(([name]) => described.some((parameter) => parameter.name === name && takesAll(parameter, query)));
}

function takesAll({ name, schema }: Parameter, query: [string, string][]): boolean {
  const given = query
    .filter(([other]) => other === name)
    .map(([, value]) => (schema.type === "integer" && /^[1-9][0-9]*$/.test(value) ? Number(value) : value));
  const validate = compiled(schema);
  return schema.type === "array" ? validate(given) : given.length === 1 && validate(given[0]);
}

const known = new Map<Schema, ValidateFunction>();
function compiled(schema: Schema): ValidateFunction {
  const validate = known.get(schema) ?? new Ajv2020().compile(schema);
  known.set(schema, validate);
  return validate;
}

const operationAt = (path: string, method: string) => description.paths[path]?.[method] as Operation;
const languageIn = (address: string) => /[?&]lang=(zh|en)/.exec(address)?.[1];

/** Makes a call: its answer must be as described, and a 400 exactly where the description does not take it. */
async function hold(path: string, operation: Operation, made: Call): Promise<void> {
  const address = addressOf(made);
  const answer = await call(address);
  const copy = answer.status === 400 ? answer.clone() : undefined;
  expect(await faults(operation, { language: languageOf(made.query), method: "GET" }, answer), address).toEqual([]);
  if (isFile(path) || answer.status === 422) return;
  const refused = (await copy?.json()) as { parameter?: string; type: string } | undefined;
  if (!takes(operation, made.query)) expect(refused, address).toBeDefined();
  else if (refused) expect(refused.type.includes("bad-encoding") || REFUSED_LATER.has(refused.parameter ?? ""), address).toBe(true);
}

/** The call of an operation with the example of each parameter that it needs. */
function exampleCall(path: string, { parameters = [] }: Operation): Call {
  const needed = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  const query = needed.flatMap(({ name, example }) => [example].flat().map((one): [string, string] => [name, String(one)]));
  return {
    path: parameters.reduce((address, { name, example }) => address.replace(`{${name}}`, encodeURIComponent(String(example))), path),
    query,
  };
}

function examplesOf(operation: Operation, method: string): { name: string; summary: string; value: unknown; method: string }[] {
  return Object.keys(operation.responses).flatMap((status) =>
    Object.values(answerOf(description, operation, status)?.content ?? {}).flatMap(({ examples = {} }) =>
      Object.entries(examples).map(([name, { summary = "", value }]) => ({ name, summary, value, method })),
    ),
  );
}

const sentExamples = (operation: Operation) => operation.requestBody?.content["application/json"]?.examples ?? {};

/** An answer with its lists cut to the length that the example shows; the same table may be published at another time. */
function asShown(answer: unknown, example: unknown): unknown {
  if (typeof answer !== "object" || answer === null || typeof example !== "object" || example === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => {
      const shown = (example as Record<string, unknown>)[key];
      if (key === "published" && shown !== undefined) return [key, shown];
      return [key, Array.isArray(value) && Array.isArray(shown) ? value.slice(0, shown.length) : value];
    }),
  );
}
