import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";
import { DOCS, GUIDES, PAGES } from "../support/pages.ts";

declare const axe: { run(): Promise<AxeResults> };

const origin = inject("origin");
let browser: Browser;
let source: string;

beforeAll(async () => {
  source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  browser = await launch();
});
afterAll(() => browser.close());

type Options = Parameters<Browser["newContext"]>[0];
const windows = new Map<string, Promise<BrowserContext>>();

/** One window for all pages that are looked at in the same way: to open one costs as much as the look. */
function windowOf(options: Options): Promise<BrowserContext> {
  const way = JSON.stringify(options);
  const opened = windows.get(way) ?? browser.newContext(options);
  windows.set(way, opened);
  return opened;
}

/** An operation on the page to try the API in. */
const OPERATION = "#operations-codes-getCode";

/** What axe finds, one line each, with where it is. */
async function complaints(path: string, options: Options, then: (page: Page) => Promise<unknown> = async () => {}): Promise<string[]> {
  const page = await (await windowOf(options)).newPage();
  await page.goto(origin + path);
  if (path === DOCS) await page.locator(OPERATION).waitFor();
  await then(page);
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run());
  await page.close();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`));
}

const DEVICES = [
  ["light, on a screen", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
  ["dark, on a phone", { colorScheme: "dark", viewport: { width: 390, height: 844 } }],
] as const;

describe.each(DEVICES)("axe finds nothing (%s)", (_, options) => {
  it.each(PAGES)("%s", async (_, path) => {
    expect(await complaints(path, options)).toEqual([]);
  });
});

describe("axe finds nothing in a call that was tried", () => {
  it.each(DEVICES)("%s", async (_, options) => {
    const tried = async (page: Page) => {
      const operation = page.locator(OPERATION);
      await operation.locator("button").first().click();
      await operation.locator(".execute").click();
      await operation.locator(".live-responses-table").waitFor();
      // It opens gradually, and what is half transparent has no contrast.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    };
    expect(await complaints(DOCS, options, tried)).toEqual([]);
  });
});

describe("axe finds nothing in any guide", () => {
  it.each(GUIDES)("%s", async (path) => {
    expect(await complaints(path, { colorScheme: "light", viewport: { width: 390, height: 844 } })).toEqual([]);
  });
});
