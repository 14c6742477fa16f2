import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import { drawCard } from "../../worker/embed/card.ts";
import type { Env } from "../../worker/env.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

const ONE = "/embed/unionpay/51";
const FRAMEABLE = "frame-ancestors *";

beforeAll(() => fill(env as unknown as Env));

const text = async (path: string) => (await request(path)).text();

describe("the page of one code in a frame", () => {
  it("answers in the language asked for, whole without a script", async () => {
    const zh = await text("/embed/unionpay/68?lang=zh");
    for (const words of ["异常", "是否扣款未知", "先查询", "收银员", 'lang="zh-CN"']) expect(zh).toContain(words);
    expect(await text("/embed/unionpay/68")).toContain("take no new payment until you know");
  });

  it("may be framed by anybody, and only there", async () => {
    expect((await request(ONE)).headers.get("content-security-policy")).toContain(FRAMEABLE);
    for (const path of ["/v1/systems/unionpay/codes/51", "/badge/unionpay/51.svg", "/oembed?url=x"])
      expect((await request(path)).headers.get("content-security-policy"), path).not.toContain(FRAMEABLE);
  });

  it("is not for search engines, names the full page, and stays small", async () => {
    const response = await request("/embed/visa/05?lang=zh&detail=full");
    const html = await response.text();
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    expect(html).toContain('<link rel="canonical" href="/zh/visa/05/">');
    expect(new TextEncoder().encode(html).byteLength).toBeLessThan(15 * 1024);
  });

  it("has the style sheet that its policy names, and no other", async () => {
    const response = await request(ONE);
    const html = await response.text();
    const [, css = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(css)));
    expect(response.headers.get("content-security-policy")).toContain(`style-src 'sha256-${btoa(String.fromCharCode(...sum))}'`);
    expect(html).not.toMatch(/ style=| on\w+=/);
  });

  it.each([
    ["/embed/unionpay/5?lang=zh", "/embed/unionpay/05?lang=zh"],
    ["/embed/VISA/n7", "/embed/visa/N7"],
    ["/embed/unionpay/RESP%3A51", "/embed/unionpay/51"],
  ])("leads %s to %s", async (path, location) => {
    const response = await request(path, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(location);
  });

  it("is kept as the API's answers are", async () => {
    const first = await request(ONE);
    const again = await request(ONE, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expect(first.headers.get("cache-control")).toBe((await request("/v1/systems")).headers.get("cache-control"));
  });

  it("tells the customer nothing but outcome, charge and the sentence for them", async () => {
    for (const code of ["41", "43", "59"]) {
      const { label, advice } = await json<Code>(`/v1/systems/unionpay/codes/${code}`);
      const html = (await text(`/embed/unionpay/${code}?lang=zh&audience=cardholder&detail=full`)).replace(/<style>[\s\S]*?<\/style>/, "");
      expect(html).toContain(advice.cardholder.zh);
      for (const word of [label.zh, advice.cashier.zh, `>${code}<`, `/unionpay/${code}/`, "没收"]) expect(html).not.toContain(word);
    }
  });

  it("tells the customer of a code that is not known neither that nor what may have been meant", async () => {
    for (const path of ["/embed/unionpay/4l", "/embed/nowhere/41"]) {
      const response = await request(`${path}?lang=en&audience=cardholder`);
      expect(response.status).toBe(404);
      const html = (await response.text()).replace(/<style>[\s\S]*?<\/style>/, "");
      expect(html).toContain("ask the merchant");
      expect(html).not.toMatch(/41|4l|lost|stolen|unknown code|listed|UnionPay/i);
    }
  });

  it.each([
    ["/embed/unionpay/QQ?lang=zh", 404, "没有收录"],
    ["/embed/nowhere/51", 404, "no such system"],
    ["/embed/unionpay/51?colour=red", 400, "no such parameter"],
    ["/embed/unionpay/51?theme=pink&lang=zh", 400, "theme 的取值"],
    ["/embed/unionpay/4000056655665556", 422, "card number"],
    ["/embed/unionpay/%FF", 400, "UTF-8"],
  ])("says in a page what is wrong with %s", async (path, status, words) => {
    const response = await request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("content-security-policy")).toContain(FRAMEABLE);
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).not.toContain("4000056655665556");
  });
});

describe("the search box in a frame", () => {
  it("searches without a script", async () => {
    const html = await text("/embed/lookup?lang=zh&system=unionpay&q=%E4%BD%99%E9%A2%9D");
    expect(html).toMatch(/<details open><summary>.*51/s);
    expect(html).toContain('value="余额"');
  });

  it("hands over to the element until something is asked", async () => {
    expect(await text("/embed/lookup?lang=zh")).toContain("/widget/v1.js");
    expect(await text("/embed/lookup?lang=zh&q=51")).not.toContain("/widget/v1.js");
  });

  it("keeps theme, system and audience from one search to the next", async () => {
    const html = await text("/embed/lookup?theme=dark&system=visa&audience=developer");
    for (const [name, value] of Object.entries({ theme: "dark", system: "visa", audience: "developer" })) {
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}">`);
      expect(html).toContain(` ${name}="${value}"`);
    }
  });

  it("shows what was typed as text", async () => {
    const html = await text(`/embed/lookup?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&quot;&gt;&lt;script&gt;");
  });

  it("refuses a card number in a page that does not repeat it", async () => {
    const response = await request("/embed/lookup?q=4000+0566+5566+5556");
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain("5566");
  });
});

describe("a card as HTML", () => {
  it("shows hostile data as text", async () => {
    const code = await json<Code>("/v1/systems/unionpay/codes/51");
    const hostile = '</dd><img src=x onerror="alert(1)">';
    const texts = { zh: hostile, en: hostile };
    const drawn = drawCard(
      {
        ...code,
        code: hostile,
        label: texts,
        meaning: texts,
        note: texts,
        display: [hostile],
        advice: { cashier: texts, cardholder: texts, developer: texts },
        links: { ...code.links, page: texts },
      },
      { language: "en", detail: "full", audience: undefined },
    );
    expect(String(drawn)).not.toMatch(/<img|<\/dd><img|"alert|href="<\/dd>/);
  });
});
