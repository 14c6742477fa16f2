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
  ] as const)("in %s the lookup answers %s from what is kept, and says so", async (lang, typed, expected) => {
    await install(lang);
    await context.setOffline(true);
    const words = await lookUp(typed);
    expect(words).toMatch(new RegExp(expected));
    expect(words).toMatch(/No connection|没有网络/);
  });

  it("pages that were read still open, and others say what can be done", async () => {
    await install("en");
    await page.goto(`${origin}/en/unionpay/51/`);
    await context.setOffline(true);
    await page.goto(`${origin}/en/visa/N7/`);
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
