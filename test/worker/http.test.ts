import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Pointer } from "../../codes/model/keys.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

const ONE = "/v1/systems/unionpay/codes/51";
let pointer: Pointer;

beforeAll(async () => {
  pointer = await fill(env);
});

const ANSWERS = [
  ONE,
  `${ONE}?lang=zh`,
  "/v1/systems",
  "/v1/systems/unionpay",
  "/v1/codes/51",
  "/v1/reasons",
  "/v1/reasons/approved",
  "/v1/table",
  "/v1/lookups?code=unionpay:51",
  "/v1/codes?q=51&limit=3",
  "/v1/codes?funds=unknown&lang=en",
];

describe("every answer from the table", () => {
  it.each(ANSWERS)("%s can be kept, told apart and used from any origin", async (path) => {
    const response = await request(path);
    expect(response.status).toBe(200);
    const header = (name: string) => response.headers.get(name);
    expect(header("content-type")).toBe("application/json; charset=utf-8");
    expect(header("etag")).toMatch(/^"[0-9a-f]+"$/);
    expect(header("table-version")).toBe(pointer.version);
    expect(header("access-control-allow-origin")).toBe("*");
    expect(header("x-content-type-options")).toBe("nosniff");
    expect(header("cache-control")).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/);
    expect(header("cache-control"), "s-maxage and must-revalidate switch off serving stale at the edge").not.toMatch(
      /s-maxage|must-revalidate/,
    );
    expect(header("vary")).toBeNull();
  });

  it.each(ANSWERS)("%s is not sent again to whoever has it", async (path) => {
    const first = await request(path);
    const etag = first.headers.get("etag") ?? "";
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await request(path, { headers: { "if-none-match": condition } });
      expect(again.status, condition).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
      expect(again.headers.get("cache-control")).toBe(first.headers.get("cache-control"));
    }
    expect((await request(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it.each(ANSWERS)("%s answers HEAD with the headers of GET and no body", async (path) => {
    const head = await request(path, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    const get = await request(path);
    for (const name of ["etag", "content-type", "cache-control", "table-version"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    const tag = head.headers.get("etag") ?? "";
    expect((await request(path, { method: "HEAD", headers: { "if-none-match": tag } })).status).toBe(304);
  });
});

describe("the shorter way", () => {
  it("answers like the router", async () => {
    await request(ONE);
    const short = await request(ONE);
    const routed = await request(`${ONE}?`);
    expect(Object.fromEntries(short.headers)).toEqual(Object.fromEntries(routed.headers));
    expect(await short.text()).toBe(await routed.text());
    const etag = short.headers.get("etag") ?? "";
    const [shortAgain, routedAgain] = await Promise.all(
      [ONE, `${ONE}?`].map((path) => request(path, { headers: { "if-none-match": etag } })),
    );
    expect(Object.fromEntries(shortAgain?.headers ?? [])).toEqual(Object.fromEntries(routedAgain?.headers ?? []));
  });
});

describe("methods", () => {
  it("answers a preflight", async () => {
    const response = await request("/v1/lookups", {
      method: "OPTIONS",
      headers: { origin: "https://shop.example", "access-control-request-method": "POST" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toContain("POST");
    expect(response.headers.get("access-control-allow-headers")).toContain("Content-Type");
  });

  it.each([
    ["POST", ONE, "GET, HEAD, OPTIONS"],
    ["DELETE", "/v1/systems", "GET, HEAD, OPTIONS"],
    ["PUT", "/v1/lookups", "GET, HEAD, POST, OPTIONS"],
  ])("refuses %s %s and says what is allowed", async (method, path, allow) => {
    const response = await request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
  });
});

describe("an error", () => {
  const headers = { "content-type": "application/json" };
  it.each<[string, string, RequestInit]>([
    ["/v1/nothing", "没有这个地址", {}],
    ["/v1/systems", "这个地址接受", { method: "DELETE" }],
    ["/v1/lookups", "请以 Content-Type", { method: "POST", body: "51" }],
    ["/v1/lookups", "应答码是字符串", { method: "POST", body: "[]", headers }],
    ["/v1/lookups", "不是有效的 UTF-8 JSON", { method: "POST", body: "{", headers }],
    ["/v1/lookups", "卡号", { method: "POST", body: '{"lookups":[{"system":"visa","code":"4111111111111111"}]}', headers }],
    ["/v1/codes/4111111111111111", "卡号", {}],
    ["/v1/codes/%FF", "百分号编码", {}],
    ["/v1/systems/unionpay/codes/QQ", "没有收录", {}],
    ["/mcp", "只接受 POST", {}],
  ])("of %s is told in the language of ?lang=: %s", async (path, words, init) => {
    const { title, detail, type } = await json<Record<string, string>>(`${path}?lang=zh`, init);
    expect(detail).toContain(words);
    expect(title).toMatch(/\p{Script=Han}/u);
    const english = await json<Record<string, string>>(path, init);
    expect(english.detail).not.toMatch(/\p{Script=Han}/u);
    expect(type, "names the error, the same in both").toBe(english.type);
  });

  const reader = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
  it.each<[string, number, string]>([
    ["/zh/unionpay/%FF/", 400, "zh-CN"],
    ["/en/visa/QQ.md", 404, "en"],
  ])("on a page is a page for a reader: %s", async (path, status, language) => {
    const response = await request(path, reader);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(response.headers.get("vary")).toBe("Accept");
    const page = await response.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script| style=/);
    for (const [, href = ""] of page.matchAll(/href="([^"]+)"/g)) expect(href).toMatch(language === "en" ? /^\/en\// : /^\/zh\//);
    const forPrograms = await request(path);
    expect(forPrograms.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(forPrograms.headers.get("vary")).toBe("Accept");
  });

  it("of the API is JSON whatever is asked for", async () => {
    const response = await request("/v1/systems/nosuch", reader);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(response.headers.get("vary")).toBeNull();
  });
});

describe("the query string", () => {
  it.each([
    [`${ONE}?x=1`, "x"],
    [`${ONE}?lang=fr`, "lang"],
    [`${ONE}?lang=zh&lang=en`, "lang"],
    ["/v1/table?lang=zh", "lang"],
    ["/v1/lookups?code=51", "code"],
    ["/v1/lookups", "code"],
    [`/v1/lookups?${"code=unionpay:51&".repeat(51)}`, "code"],
  ])("refuses %s", async (path, parameter) => {
    const response = await request(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: "/problems/bad-parameter", parameter });
  });
});

describe("the table", () => {
  it("names itself", async () => {
    const { version, published, counts } = pointer;
    expect(await json("/v1/table")).toEqual({ version, published, counts });
  });

  it("is healthy, and says where it was read from", async () => {
    const response = await request("/healthz");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ status: "ok", version: pointer.version, source: "kv" });
  });
});

describe("pages that no file answers", () => {
  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "/zh/"],
    ["en-GB,en;q=0.9", "/en/"],
    ["fr-FR,fr;q=0.9,en;q=0.5,zh;q=0.6", "/zh/"],
    ["", "/en/"],
  ])("leads %s from the front door to %s", async (language, location) => {
    const response = await request("/", { redirect: "manual", headers: { "accept-language": language } });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(location);
  });

  it.each([
    ["/zh/visa/n7/", "/zh/visa/N7/"],
    ["/en/unionpay/5", "/en/unionpay/05/"],
    ["/zh/codes/z1/", "/zh/codes/Z1/"],
    ["/zh/codes/Generic-Decline/", "/zh/stripe/generic_decline/"],
    ["/zh/lookup/?code=RESP%3A51", "/zh/codes/51/"],
    ["/en/lookup/?system=unionpay&code=5", "/en/unionpay/05/"],
    ["/zh/lookup/?system=&code=%E4%BD%99%E9%A2%9D", "/zh/?code=%E4%BD%99%E9%A2%9D"],
    ["/en/lookup/?system=visa&code=%3Cb%3E", "/en/?system=visa&code=%3Cb%3E"],
    ["/en/lookup/", "/en/"],
    ["/zh/lookup/?system=unionpay&code=n7", "/zh/visa/N7/"],
    ["/zh/lookup/?system=unionpay&code=Generic-Decline", "/zh/stripe/generic_decline/"],
    ["/en/lookup/?system=nosuch&code=51", "/en/codes/51/"],
  ])("leads %s to %s", async (path, location) => {
    const response = await request(path, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(location);
  });

  it.each<[string, RequestInit["headers"], string]>([
    ["/problems/unknown-code", { "accept-language": "zh-CN" }, "/zh/problems/unknown-code/"],
    ["/problems/unknown-code/", { "accept-language": "en" }, "/en/problems/unknown-code/"],
    ["/problems/rate-limited?lang=zh", { "accept-language": "en" }, "/zh/problems/rate-limited/"],
  ])("leads the type %s for %j to %s", async (path, headers, location) => {
    const response = await request(path, { redirect: "manual", headers: headers as HeadersInit });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(location);
    expect((await request("/problems/constructor", { redirect: "manual" })).status).toBe(404);
  });

  it.each([
    "/",
    "/problems/not-found",
    "/zh/visa/n7/",
    "/en/lookup/?code=51",
    "/en/visa/n7.md",
    "/badge/visa/n7.svg",
    "/embed/visa/n7",
    "/v1/systems/",
  ])("leads from %s with the headers of every answer", async (path) => {
    const { status, headers } = await request(path, { redirect: "manual" });
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(400);
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d+/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("cache-control")).toBeTruthy();
  });

  it.each([
    ["/v1/systems/", "/v1/systems"],
    ["/v1/systems/unionpay/codes/51/?lang=zh", "/v1/systems/unionpay/codes/51?lang=zh"],
    ["/v1/codes/51//", "/v1/codes/51"],
    ["/healthz/", "/healthz"],
  ])("leads %s to the address without the slash, so that caches hold it once", async (path, location) => {
    for (const method of ["GET", "POST"]) {
      const response = await request(path, { method, redirect: "manual" });
      expect(response.status).toBe(308);
      expect(response.headers.get("location")).toBe(location);
    }
  });

  it("answers a preflight with a slash too many in place, since none may be led elsewhere", async () => {
    const response = await request("/v1/lookups/", { method: "OPTIONS", redirect: "manual" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toContain("POST");
  });

  it("answers a page that is not there with the site's own 404", async () => {
    const response = await request("/zh/unionpay/QQ/", { headers: { accept: "text/html" } });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("text/html");
  });

  it.each([
    ["/nope", "zh-CN,zh;q=0.9", "zh"],
    ["/nope", "en-GB", "en"],
    ["/zhongwen/", "en", "en"],
    ["/en/nope/", "zh-CN", "en"],
  ])("answers %s for a reader of %s in %s", async (path, accepts, language) => {
    const response = await request(path, { headers: { accept: "text/html", "accept-language": accepts } });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`lang="${language}"`);
    if (!path.startsWith("/en/")) {
      expect(response.headers.get("vary")).toMatch(/accept-language/i);
      expect(response.headers.get("cache-control")).toContain("private");
    }
  });
});
