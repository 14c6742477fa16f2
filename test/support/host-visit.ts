import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launch } from "./browser.ts";
import { Host, type HostPage } from "./host.ts";

/** A partner's page that carries the widget, opened in a browser: one page at a time, and none may complain. */
export const origin = inject("origin");
export const host = new Host();
export const MODULE = `<script type="module" src="${origin}/widget/v1.js"></script>`;

export let context: BrowserContext;
export let page: Page;
/** Addresses that the page has asked for. */
export let asked: string[] = [];
let browser: Browser;
let complaints: string[] = [];

/** Registers what opens and closes the browser and the partner's server; a file of tests calls it once. */
export function openHost(): void {
  beforeAll(async () => {
    browser = await launch();
    await host.start();
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });
  afterEach(async () => {
    await context?.close();
    expect(complaints).toEqual([]);
  });
}

export async function visit(of: HostPage, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  context = await browser.newContext({ locale: "zh-CN", ...options });
  page = await context.newPage();
  complaints = [];
  asked = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const log: object[] = [];
    Object.assign(window, { heard: log });
    for (const type of ["respcode:result", "respcode:error"])
      document.addEventListener(type, (event) => {
        const { system, code, status } = (event as CustomEvent).detail;
        log.push({ type, system, code, status });
      });
  });
  await prepare?.(page);
  await page.goto(host.page(of));
}

/** Events of the widget that the page has heard. */
export const heard = () => page.evaluate(() => (window as unknown as { heard: { type: string; code?: string; status?: number }[] }).heard);
/** Waits for that many of them. */
export const until = (count: number) => page.waitForFunction((n) => (window as unknown as { heard: object[] }).heard.length >= n, count);
/** What an element shows: the text of the page where it still stands, and its own. */
export const shadow = (selector = "resp-code") =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const slot = element.shadowRoot?.querySelector("slot");
      const own = [...(element.shadowRoot?.children ?? [])]
        .filter((child) => child !== slot)
        // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown.
        .map((child) => (child as HTMLElement).innerText);
      return [...(slot ? [(element as HTMLElement).textContent] : []), ...own].join(" ");
    });
/** What axe finds, once it has been added to the page. */
export const axe = () =>
  page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
/** Calls of the API among them. */
export const lookups = () => asked.filter((url) => url.includes("/v1/"));
/** Takes complaints that a test means to cause off the list. */
export const without = (ours: string) => {
  complaints = complaints.filter((complaint) => !complaint.includes(ours));
};
/** An element as partners write it. */
export const one = (attributes = "", text = "51 余额不足") => `<resp-code system="unionpay" code="51" ${attributes}>${text}</resp-code>`;
