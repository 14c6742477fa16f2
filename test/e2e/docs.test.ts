/** The page to try the API in. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it.each([
  ["light", 1280],
  ["dark", 390],
] as const)("sends a call and shows the answer, in %s at %d pixels, asking no other host", async (colorScheme, width) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) complaints.push(`asked ${request.url()}`);
  });
  const response = await page.goto(`${origin}/docs`);
  expect(response?.headers()["content-security-policy"]).not.toContain("unsafe");
  const operation = page.locator("#operations-codes-getCode");
  await operation.locator("button").first().click();
  await operation.locator(".execute").click();
  await operation.locator(".live-responses-table").waitFor();
  expect(await operation.locator(".live-responses-table").innerText()).toContain("Insufficient funds");
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content).toBeLessThanOrEqual(view ?? 0);
  expect(await page.locator("header a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(
    expect.arrayContaining(["/en/api/", "/zh/api/"]),
  );
  expect(complaints).toEqual([]);
  await context.close();
});
