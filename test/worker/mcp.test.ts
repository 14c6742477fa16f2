import { env } from "cloudflare:workers";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { beforeAll, describe, expect, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import { fill } from "../support/kv.ts";
import { json, post, request } from "../support/request.ts";

let client: Client;

beforeAll(async () => {
  await fill(env);
  client = new Client({ name: "respcode-test", version: "1.0.0" });
  const fetch = (url: string | URL, init?: RequestInit) => request(new URL(url).pathname, init);
  await client.connect(new StreamableHTTPClientTransport(new URL("https://respcode.test/mcp"), { fetch: fetch as never }));
});

interface Result {
  isError?: boolean;
  content: { type: string; text: string }[];
  structuredContent?: Record<string, unknown>;
}
const call = async (name: string, input: Record<string, unknown>) =>
  (await client.callTool({ name, arguments: input })) as unknown as Result;
const textOf = (result: Result) => result.content.map(({ text }) => text).join("\n");

describe("the official client", () => {
  it("finds the three tools, none of which changes anything", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["compare_systems", "lookup_response_code", "search_response_codes"]);
    for (const { annotations, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(description).toBeTruthy();
    }
    expect(client.getInstructions()).toMatch(/Never send card numbers/);
  });

  it("looks one code up in one system, with sources", async () => {
    const result = await call("lookup_response_code", { system: "unionpay", code: "RESP: 51", lang: "zh" });
    const code = await json<Code>("/v1/systems/unionpay/codes/51?lang=zh");
    const links = { self: "https://respcode.test/v1/systems/unionpay/codes/51", page: { zh: "https://respcode.test/zh/unionpay/51/" } };
    expect(result.structuredContent).toMatchObject({ count: 1, ambiguous: false, codes: [{ ...code, links }] });
    for (const { title } of code.sources) expect(textOf(result)).toContain(title);
    expect(textOf(result)).toContain(code.advice.cashier.zh);
  });

  it.each<[string, Record<string, unknown>]>([
    ["lookup_response_code", { system: "unionpay", code: "51" }],
    ["lookup_response_code", { code: "51", lang: "zh" }],
    ["lookup_response_code", { code: "N7" }],
    ["search_response_codes", { query: "expired card", limit: 5 }],
    ["search_response_codes", { query: "余额不足", lang: "zh" }],
    ["compare_systems", { system: "visa", code: "51", to: ["unionpay"] }],
    ["lookup_response_code", { system: "unionpay", code: "5Q" }],
  ])("%s %j: every link is whole, every reading has its documents, in the text and beside it", async (name, input) => {
    const result = await call(name, input);
    const text = textOf(result);
    expect(text).not.toMatch(/\]\(\/|: \/(?:v1|en|zh)\/|：\/(?:v1|en|zh)\/|"\/(?:v1|en|zh)\//);
    expect(JSON.stringify(result.structuredContent ?? {})).not.toMatch(/"\/(?:v1|en|zh|embed)\//);
    const { codes = [] } = (result.structuredContent ?? {}) as { codes?: Code[] };
    for (const { sources, system } of codes) {
      expect(sources.length, system).toBeGreaterThan(0);
      for (const { title, url } of sources) expect(text).toContain(url ?? title);
    }
  });

  it("finds the shape of each answer described, and holds every answer to it", async () => {
    const { tools } = await client.listTools();
    for (const { outputSchema } of tools) expect(outputSchema?.type).toBe("object");
    // The client checks what comes by the shapes that it has listed.
    expect((await call("lookup_response_code", { code: "51" })).structuredContent).toBeDefined();
  });

  it("hears that it sent a card number, as a result that it can read, and nothing of the number", async () => {
    for (const [name, input] of [
      ["lookup_response_code", { code: "4111 1111 1111 1111" }],
      ["search_response_codes", { query: "my card\n4111\n1111\n1111\n1111", lang: "zh" }],
    ] as const) {
      const result = await call(name, input);
      expect(result.isError).toBe(true);
      expect(textOf(result)).toMatch(name.startsWith("search") ? /卡号/ : /card number/);
      expect(JSON.stringify(result)).not.toContain("4111");
    }
  });

  it.each([".", "..", "/", "../..", "?", "#"])("takes %s for a code that nobody lists, not for another address", async (code) => {
    for (const input of [{ code }, { code, system: "visa" }]) {
      const result = await call("lookup_response_code", input);
      expect(result.isError).toBe(true);
      expect(textOf(result)).toMatch(/list/);
    }
  });

  it("says of an unknown outcome that nobody knows", async () => {
    const result = await call("lookup_response_code", { system: "unionpay", code: "98" });
    expect(textOf(result)).toMatch(/Nobody knows yet whether money moved/);
  });

  it("shows every system's reading where none is named, and that they differ", async () => {
    const result = await call("lookup_response_code", { code: "12" });
    expect(textOf(result)).toMatch(/differ in outcome, funds or retry/);
    const { codes, ambiguous } = result.structuredContent as { codes: Code[]; ambiguous: boolean };
    expect(ambiguous).toBe(true);
    expect(codes.map(({ system }) => system)).toEqual(expect.arrayContaining(["visa", "unionpay"]));
  });

  it("of a miss tells what is near", async () => {
    const result = await call("lookup_response_code", { system: "unionpay", code: "5Q" });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/"51"/);
    expect(textOf(result)).toMatch(/neither as approved nor as declined/);
  });

  it("searches in Chinese, and page by page", async () => {
    const input = { query: "余额不足", limit: 2, lang: "zh" };
    const first = (await call("search_response_codes", input)).structuredContent as { count: number; next: string; codes: Code[] };
    const second = (await call("search_response_codes", { ...input, cursor: first.next })).structuredContent as { codes: Code[] };
    const expected = await json<{ codes: Code[] }>(`/v1/codes?q=${encodeURIComponent("余额不足")}&limit=4`);
    const ids = (codes: Code[]) => codes.map(({ system, code }) => `${system}:${code}`);
    expect([...ids(first.codes), ...ids(second.codes)]).toEqual(ids(expected.codes));
    expect(first.count).toBeGreaterThan(3);
    for (const { sources } of first.codes) expect(sources.length).toBeGreaterThan(0);
  });

  it("sets a code beside its counterparts and its namesakes", async () => {
    const result = await call("compare_systems", { system: "visa", code: "51", to: ["unionpay", "stripe"] });
    const { systems } = result.structuredContent as { systems: { system: string; counterparts: Code[]; same_characters?: Code }[] };
    expect(systems.map(({ system }) => system)).toEqual(["unionpay", "stripe"]);
    expect(systems[0]?.same_characters).toMatchObject({ system: "unionpay", code: "51" });
    expect(systems[1]?.same_characters).toBeUndefined();
  });

  it("hears of its own mistakes", async () => {
    const result = await call("lookup_response_code", { code: "51", system: "nosuch" });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/no such system/);
    const wrong = await call("search_response_codes", { outcome: "maybe" }).catch((error: Error) => ({ isError: true, error }));
    expect(wrong.isError).toBe(true);
  });
});

describe("/mcp", () => {
  const ping = { jsonrpc: "2.0", id: 1, method: "ping" };
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };

  const NUMBER = "4111 1111 1111 1111";
  it.each<[string, object]>([
    ["the id", { ...ping, id: NUMBER, method: "tools/call", params: { name: "lookup_response_code", arguments: {} } }],
    ["the name of the tool", { ...ping, method: "tools/call", params: { name: NUMBER, arguments: {} } }],
    ["another method", { ...ping, params: { note: NUMBER } }],
    ["a list of calls", [ping, { ...ping, params: { note: NUMBER } }]],
  ])("refuses a card number as %s, where no tool could answer, and repeats nothing of it", async (_, body) => {
    const response = await post("/mcp", body, headers);
    expect(response.status).toBe(422);
    expect(await response.text()).not.toMatch(/4111/);
  });

  it("repeats no card number from beside the arguments", async () => {
    const params = { name: "lookup_response_code", arguments: { code: "51" }, _meta: { progressToken: NUMBER } };
    const response = await post("/mcp", { ...ping, method: "tools/call", params }, headers);
    const text = await response.text();
    expect(text).toContain("card number");
    expect(text).not.toMatch(/4111/);
  });

  it("answers bad bodies as JSON-RPC does, and other methods with what it takes", async () => {
    const malformed = await post("/mcp", "{", headers);
    expect(malformed.status).toBe(400);
    expect(await malformed.json()).toMatchObject({ jsonrpc: "2.0", error: { code: -32_700 } });
    expect((await post("/mcp", `"${"a".repeat(70_000)}"`, headers)).status).toBe(413);
    const get = await request("/mcp");
    expect(get.status).toBe(405);
    expect(get.headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("may be called from any origin, and is kept by no cache", async () => {
    const response = await post("/mcp", ping, headers);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const preflight = await request("/mcp", { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-headers")).toMatch(/Mcp-Protocol-Version/);
  });
});
