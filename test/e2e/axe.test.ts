import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";
import { GUIDES, PAGES } from "../support/pages.ts";

declare const axe: { run(): Promise<AxeResults> };

const origin = inject("origin");
let browser: Browser;
let context: BrowserContext;
let source: string;

beforeAll(async () => {
  source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** What axe finds, one line each, with where it is. */
async function complaints(path: string, options: Parameters<Browser["newContext"]>[0]): Promise<string[]> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`));
}

describe.each([
  ["light, on a screen", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
  ["dark, on a phone", { colorScheme: "dark", viewport: { width: 390, height: 844 } }],
] as const)("axe finds nothing (%s)", (_, options) => {
  it.each(PAGES)("%s", async (_, path) => {
    expect(await complaints(path, options)).toEqual([]);
  });
});

describe("axe finds nothing in any guide", () => {
  it.each(GUIDES)("%s", async (path) => {
    expect(await complaints(path, { colorScheme: "light", viewport: { width: 390, height: 844 } })).toEqual([]);
  });
});
