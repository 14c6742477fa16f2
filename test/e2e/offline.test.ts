import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";

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

/** Reads the home page until everything is kept. */
async function install(lang: "zh" | "en"): Promise<void> {
  await page.goto(`${origin}/${lang}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const lookUp = async (typed: string) => {
  await page
    .getByRole("main")
    .getByRole("combobox", { name: /code|应答码/i })
    .last()
    .fill(typed);
  await page.locator("[data-results] a, [data-notice] .caution").first().waitFor();
  return page.getByRole("main").innerText();
};

describe("without a connection", () => {
  it.each([
    ["zh", "51", "资金不足|余额不足"],
    ["zh", "RESP:68", "是否扣款未知"],
    ["en", "insufficient", "Insufficient funds"],
    ["zh", "余额", "银联[\\s\\S]*51"],
    ["zh", "yebz", "资金不足"],
    ["zh", "交易失败请联系发卡行", "银联[\\s\\S]*05"],
    ["en", "wrong pin", "Incorrect PIN"],
    ["en", "qqqqqq", "not found"],
  ] as const)("in %s the lookup answers %s from what is kept, and says so", async (lang, typed, expected) => {
    await install(lang);
    await context.setOffline(true);
    const words = await lookUp(typed);
    expect(words).toMatch(new RegExp(expected));
    expect(words).toMatch(/No connection|没有网络/);
  });

  it.each([
    ["zh", "/zh/unionpay/68/", ["68", "发卡行响应超时", "是否扣款未知", "先查询", "银联"], "联网"],
    ["en", "/en/visa/n7/", ["N7", "Declined", "Not charged", "Visa"], "needs a connection"],
  ] as const)("in %s the page of a code that was not read answers from what is kept: %s", async (lang, path, words, hint) => {
    await install(lang);
    await context.setOffline(true);
    await page.goto(origin + path);
    await page.locator("[data-kept-code]:visible").waitFor();
    const main = await page.getByRole("main").innerText();
    for (const word of [...words, hint]) expect(main).toContain(word);
    expect(await page.title()).toContain(words[1] === "Declined" ? "N7" : "68");
    expect(await page.locator("[data-results] a").count()).toBe(0);
  });

  it.each([
    ["that the system does not list", "/en/unionpay/N7/", "/en/visa/N7/"],
    ["that many systems have", "/en/codes/51/", "/en/unionpay/51/"],
  ])("a code %s is asked in the box of that page", async (_, path, first) => {
    await install("en");
    await context.setOffline(true);
    await page.goto(origin + path);
    await page.locator("[data-results] a").first().waitFor();
    expect(await page.locator("[data-results] a").first().getAttribute("href")).toBe(first);
    expect(page.url()).toBe(origin + path);
  });

  it("pages that were read still open, and others say what can be done", async () => {
    await install("en");
    await page.goto(`${origin}/en/unionpay/51/`);
    await context.setOffline(true);
    await page.goto(`${origin}/en/reasons/expired_card/`);
    expect(await page.locator("h1").innerText()).toMatch(/offline/i);
    await page.goto(`${origin}/en/unionpay/51/`);
    expect(await page.locator("h1").innerText()).toContain("51");
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toMatch(/Times/);
  });

  it("keeps no answer of the API, which fails as it would without it", async () => {
    await install("en");
    await page.evaluate(() => fetch("/v1/systems/unionpay/codes/51"));
    await context.setOffline(true);
    expect(
      await page.evaluate(() =>
        fetch("/v1/systems/unionpay/codes/51", { cache: "no-store" }).then(
          () => "answered",
          () => "failed",
        ),
      ),
    ).toBe("failed");
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => /^\/(?:v1|embed|docs|mcp)/.test(path))).toEqual([]);
  });
});

describe("with a connection", () => {
  it("shows what the network says, not what is kept", async () => {
    await install("en");
    await page.goto(`${origin}/en/unionpay/51/`);
    await page.evaluate(async () => {
      const cache = await caches.open("pages");
      await cache.put("/en/unionpay/51/", new Response("<h1>old</h1>", { headers: { "content-type": "text/html" } }));
    });
    await page.reload();
    expect(await page.locator("h1").innerText()).toContain("51");
  });

  it("asks nothing more of a reader who came for one page", async () => {
    await page.goto(`${origin}/en/unionpay/51/`, { referer: "https://search.example/" });
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  });

  it("can be installed: the manifests and their icons are there", async () => {
    for (const lang of ["zh", "en"]) {
      const manifest = await (await fetch(`${origin}/manifest-${lang}.webmanifest`)).json();
      expect(manifest).toMatchObject({ start_url: `/${lang}/`, name: expect.any(String), display: expect.any(String) });
      for (const { src, sizes } of manifest.icons) {
        const bytes = new DataView(await (await fetch(origin + src)).arrayBuffer());
        // Width and height stand at bytes 16 and 20 of a PNG.
        expect(`${bytes.getUint32(16)}x${bytes.getUint32(20)}`).toBe(sizes);
      }
    }
  });
});
