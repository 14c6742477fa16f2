import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";

const KIB = 1024;
/** Address and status line, headers both ways; the local server sends no two alike. */
const HEADERS = 300;

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Everything a first visit transfers, in bytes, compressed as the host does it. */
async function transferred(
  path: string,
  then: (page: Awaited<ReturnType<Browser["newPage"]>>) => Promise<void> = async () => {},
): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    bodies.push(
      response
        .body()
        .then((body) => HEADERS + (/image\/png/.test(response.headers()["content-type"] ?? "") ? body.length : gzipSync(body).length)),
    );
  });
  await page.goto(origin + path);
  await page.waitForLoadState("networkidle");
  await then(page);
  const sizes = await Promise.all(bodies);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe("what a first visit transfers", () => {
  it.each(["/zh/unionpay/51/", "/en/unionpay/51/", "/zh/unionpay/68/", "/en/visa/05/", "/en/stripe/insufficient_funds/"])(
    "%s: at most 40 KiB",
    async (path) => {
      expect(await transferred(path)).toBeLessThan(40 * KIB);
    },
  );

  it.each(["zh", "en"])("home in %s, with a search made: at most 90 KiB", async (lang) => {
    const size = await transferred(`/${lang}/`, async (page) => {
      await page.locator("[data-lookup] input").first().fill("51");
      await page.locator("[data-results] a").first().waitFor();
    });
    expect(size).toBeLessThan(90 * KIB);
  });

  it("the table for offline lookups: at most 300 KiB", async () => {
    const table = await (await fetch(`${origin}/data/offline.json`)).text();
    expect(gzipSync(table).length).toBeLessThan(300 * KIB);
  });
});
