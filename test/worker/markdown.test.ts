import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Code, Crossing, Reason, System } from "../../codes/model/answer.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

beforeAll(async () => {
  await fill(env);
});

const text = async (path: string) => (await request(path)).text();

describe("a code's Markdown", () => {
  it.each(["zh", "en"] as const)("says in %s what the page says, and leads to its sources and counterparts", async (lang) => {
    const code = await json<Code>("/v1/systems/unionpay/codes/51");
    const markdown = await text(`/${lang}/unionpay/51.md`);
    for (const words of [code.label, code.meaning, code.advice.cashier, code.advice.cardholder, code.advice.developer])
      expect(markdown).toContain(words[lang]);
    for (const { title } of code.sources) expect(markdown).toContain(title);
    expect(markdown).toContain(`](/${lang}/visa/51.md)`);
    expect(markdown).toMatch(/^# .*51/);
  });

  it("warns of the same code elsewhere, and tells systems, reasons and classes by their names", async () => {
    const [markdown, system, crossing] = await Promise.all([
      text("/zh/unionpay/10.md"),
      json<System>("/v1/systems/unionpay"),
      json<Crossing>("/v1/codes/10"),
    ]);
    const code = system.codes.find(({ code }) => code === "10") as Code;
    const reason = await json<Reason>(`/v1/reasons/${code.reason}`);
    const ofClass = system.classes?.find(({ id }) => id === code.class);
    const unlike = crossing.codes.filter((other) => other.outcome !== code.outcome);
    expect(markdown).toMatch(/^# 银联 POS 应答码 10：/);
    expect(markdown).toMatch(/\*\*另有 \d+ 个体系用这个码，其中 \d+ 个意思不同：不要把本页的结论套用过去。\*\*/);
    expect(unlike.length).toBeGreaterThan(0);
    for (const { system, label } of unlike)
      expect(markdown).toMatch(new RegExp(`^- \\[\\S+.*：${label.zh}\\]\\(/zh/${system}/10\\.md\\) · .* · ≠ 意思不同$`, "m"));
    expect(markdown).toContain(`[${reason.name.zh}](/zh/reasons/${reason.id}.md)`);
    expect(markdown).toContain(`${code.class}：${ofClass?.name.zh}`);
    expect(markdown).toContain(ofClass?.meaning?.zh);
  });

  it("tells counterparts by the names of their systems and by their labels", async () => {
    const [markdown, counterpart, { name }] = await Promise.all([
      text("/en/unionpay/51.md"),
      json<Code>("/v1/systems/visa/codes/51"),
      json<System>("/v1/systems/visa"),
    ]);
    expect(markdown).toContain(`- [${name.en} 51: ${counterpart.label.en}](/en/visa/51.md)`);
  });

  it("says of an unknown outcome that nobody knows, before anything else", async () => {
    const markdown = await text("/en/unionpay/98.md");
    const at = (words: string | RegExp) => markdown.search(words);
    expect(at(/Nobody knows yet whether money moved/)).toBeGreaterThan(0);
    expect(at(/Nobody knows yet whether money moved/)).toBeLessThan(at("Outcome"));
  });

  it("is Markdown to every cache and client, and answers 304 to those that have it", async () => {
    const response = await request("/en/unionpay/51.md");
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(response.headers.get("cache-control")).toMatch(/public, max-age=\d+/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("link")).toBe('</en/unionpay/51/>; rel="canonical"');
    const etag = response.headers.get("etag") ?? "";
    expect((await request("/en/unionpay/51.md", { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await request("/en/unionpay/51.md", { method: "HEAD" })).headers.get("etag")).toBe(etag);
  });

  it("forgives the spelling as the page does", async () => {
    for (const [asked, location] of [
      ["/zh/visa/n7.md", "/zh/visa/N7.md"],
      ["/en/UnionPay/5.md", "/en/unionpay/05.md"],
    ] as const) {
      const response = await request(asked, { redirect: "manual" });
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe(location);
    }
  });

  it("of what is not there says what is near", async () => {
    const miss = await request("/en/unionpay/QQ.md");
    expect(miss.status).toBe(404);
    expect(await miss.json()).toMatchObject({ type: "/problems/unknown-code", suggestions: expect.any(Array) });
    expect((await request("/en/nosuch.md")).status).toBe(404);
    expect((await request("/en/reasons/nosuch.md")).status).toBe(404);
  });
});

describe("the Markdown of lists", () => {
  it("of a system holds every code, linked", async () => {
    const { codes } = await json<{ codes: Code[] }>("/v1/systems/visa");
    const markdown = await text("/zh/visa.md");
    for (const { code, label } of codes) expect(markdown).toContain(`| [${code}](/zh/visa/${encodeURIComponent(code)}.md) | ${label.zh}`);
  });

  it("of one code across systems warns where the readings differ", async () => {
    const markdown = await text("/en/codes/10.md");
    expect(markdown).toMatch(/The readings differ/);
    expect(markdown).toContain("](/en/unionpay/10.md)");
    expect(markdown).toContain("[UnionPay POS response codes](/en/unionpay.md)");
  });

  it("of a reason, of all reasons and of all systems leads on to the others", async () => {
    expect(await text("/en/reasons/insufficient_funds.md")).toContain("](/en/unionpay/51.md)");
    expect(await text("/zh/reasons.md")).toContain("](/zh/reasons/insufficient_funds.md)");
    expect(await text("/zh.md")).toContain("](/zh/unionpay.md)");
  });
});
