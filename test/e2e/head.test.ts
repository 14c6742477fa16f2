import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";
import { PAGES } from "../support/pages.ts";

const origin = inject("origin");
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const goto = (path: string) => page.goto(origin + path);
const attribute = (selector: string, name: string) => page.locator(selector).first().getAttribute(name);

describe("the Content-Security-Policy", () => {
  it("lets nothing in the page through but what has a hash, and names no other origin", async () => {
    const response = await goto("/zh/unionpay/51/");
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(policy).toMatch(/style-src 'self';/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each(PAGES)("is broken by nothing: %s", async (_, path) => {
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(globalThis, { broken });
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
        broken.push(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    await goto(path);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([]);
    // The one script in the page did run.
    expect(await attribute("html", "data-theme")).toBe("light");
  });

  it("keeps the theme that was chosen", async () => {
    await goto("/zh/unionpay/51/");
    await page.locator("select[data-theme-select]").first().selectOption("dark");
    expect(await attribute("html", "data-theme")).toBe("dark");
    await page.reload();
    expect(await attribute("html", "data-theme")).toBe("dark");
  });
});

describe("what others read of a page", () => {
  it.each([
    "/zh/unionpay/51/",
    "/en/unionpay/",
    "/en/codes/51/",
    "/zh/reasons/insufficient_funds/",
    "/en/guide/what-is-a-response-code/",
    "/en/api/",
  ])("%s names itself, its counterpart, its picture and its Markdown, all of which are there", async (path) => {
    await goto(path);
    const other = path.replace(/^\/(zh|en)/, (_, lang) => (lang === "zh" ? "/en" : "/zh"));
    expect(await attribute('link[rel="canonical"]', "href")).toMatch(new RegExp(`${path}$`));
    expect(await attribute(`link[hreflang="${other.startsWith("/en") ? "en" : "zh-CN"}"]`, "href")).toMatch(new RegExp(`${other}$`));
    const addresses = await Promise.all([
      attribute('link[type="text/markdown"]', "href"),
      attribute('meta[property="og:image"]', "content"),
      attribute('link[rel="manifest"]', "href"),
      attribute('link[rel="search"]', "href"),
      attribute('link[rel="apple-touch-icon"]', "href"),
    ]);
    for (const address of addresses) {
      const { pathname } = new URL(address ?? "", origin);
      expect((await fetch(origin + pathname)).status, pathname).toBe(200);
    }
  });

  it("says in schema.org's words what the page says to people", async () => {
    await goto("/en/unionpay/51/");
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    const nodes: Record<string, unknown>[] = data["@graph"];
    const term = nodes.find((node) => node["@type"] === "DefinedTerm");
    expect(term).toMatchObject({ termCode: "51", inDefinedTermSet: { "@type": "DefinedTermSet" } });
    const words = await page.locator("main").innerText();
    const questions = nodes.find((node) => node["@type"] === "FAQPage")?.mainEntity as { acceptedAnswer: { text: string } }[];
    for (const { acceptedAnswer } of questions) {
      for (const sentence of acceptedAnswer.text.split(/(?<=[.?!])\s+/)) expect(words).toContain(sentence.replace(/\.$/, ""));
    }
  });

  it("writes the guides as Markdown", async () => {
    const response = await fetch(`${origin}/en/guide/what-is-a-response-code.md`);
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    const text = await response.text();
    expect(text).toMatch(/^# What/);
    expect(text).toMatch(/^## /m);
    expect(text).not.toMatch(/<div|<script|class=/);
  });

  it("lists every system and guide for assistants, at addresses that are there", async () => {
    const text = await (await fetch(`${origin}/llms.txt`)).text();
    const { count } = (await (await fetch(`${origin}/v1/systems`)).json()) as { count: number };
    const paths = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = ""]) => new URL(address).pathname);
    expect(paths.filter((path) => /^\/en\/[^/]+\.md$/.test(path)).length).toBeGreaterThanOrEqual(count);
    for (const path of paths.filter((path) => /guide|unionpay|reasons/.test(path)))
      expect((await fetch(origin + path)).status, path).toBe(200);
  });

  it("dates the pages of the sitemap by their data", async () => {
    const map = await (await fetch(`${origin}/sitemap-zh-0.xml`)).text();
    const entry = /<url><loc>[^<]*\/zh\/unionpay\/51\/<\/loc>.*?<\/url>/.exec(map)?.[0] ?? "";
    const { verified } = (await (await fetch(`${origin}/v1/systems/unionpay/codes/51`)).json()) as { verified: { on: string } };
    const day = /<lastmod>(\d{4}-\d{2}-\d{2})/.exec(entry)?.[1] ?? "";
    expect(day >= verified.on, day).toBe(true);
    expect(map).not.toMatch(/\/(?:404|offline)\//);
    const undated = [...map.matchAll(/<url>.*?<\/url>/g)].filter(([url]) => !/<lastmod>20\d\d-\d\d-\d\d/.test(url));
    expect(undated.map(([url]) => url)).toEqual([]);
  });

  it("names the languages of the sitemap as the pages do", async () => {
    await goto("/zh/unionpay/51/");
    const ofPage = await page
      .locator("link[hreflang]:not(.language)")
      .evaluateAll((links) => links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]));
    const map = await (await fetch(`${origin}/sitemap-zh-0.xml`)).text();
    const entry = /<url><loc>[^<]*\/zh\/unionpay\/51\/<\/loc>.*?<\/url>/.exec(map)?.[0] ?? "";
    const ofMap = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href]);
    expect(ofMap.length).toBe(3);
    expect(ofMap.toSorted()).toEqual(ofPage.toSorted());
    // Open Graph writes them otherwise.
    expect(await attribute('meta[property="og:locale"]', "content")).toBe("zh_CN");
  });

  it("has an icon where browsers look for one unasked", async () => {
    const response = await fetch(`${origin}/favicon.ico`);
    expect(response.status).toBe(200);
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual([0, 0, 1, 0]);
  });

  it.each([
    "/zh/unionpay/51/",
    "/zh/",
    "/zh/unionpay/card/",
    "/zh/nothing/here/",
    "/docs/",
    "/v1/systems/unionpay/codes/51",
    "/v1/nothing",
    "/zh/unionpay/51.md",
    "/embed/unionpay/51",
    "/badge/unionpay/51.svg",
  ])("%s tells nobody where a reader comes from", async (path) => {
    const response = await fetch(origin + path, { headers: { accept: "text/html" } });
    const inHead = /<meta name="referrer" content="([^"]+)"/.exec(await response.text())?.[1];
    expect(response.headers.get("referrer-policy") ?? inHead).toBe("no-referrer");
  });

  it("leads to the benchmarks once there are results", async () => {
    await goto("/en/");
    const links = await page.locator('a[href="/en/benchmarks/"]').count();
    await goto("/en/benchmarks/");
    const measured = await page.locator("main table.figures-wide").count();
    expect(links > 0).toBe(measured > 0);
  });
});
