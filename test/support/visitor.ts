/** Somebody with a browser. Whatever the page complains of, or asks of another host, is noted. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

export class Visitor {
  /** Errors in the console, errors thrown, requests to other hosts. A test ends with none. */
  complaints: string[] = [];
  private context: BrowserContext | undefined;
  private current: Page | undefined;
  private readonly browser: Browser;
  private readonly origin: string;

  constructor(browser: Browser, origin: string) {
    this.browser = browser;
    this.origin = origin;
  }

  /** A new window, in which nothing is remembered. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    await this.close();
    this.context = await this.browser.newContext(options);
    this.current = await this.context.newPage();
    this.complaints = [];
    this.listen(this.current);
    return this.current;
  }

  get page(): Page {
    if (!this.current) throw new Error("Call open() first.");
    return this.current;
  }

  async goto(path: string): Promise<Page> {
    await this.page.goto(this.origin + path);
    return this.page;
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }

  private listen(page: Page): void {
    page.on("console", (message) => {
      // A code that nobody knows is answered with 404, which is no fault.
      const expected = message.location().url.includes("/v1/") && message.text().includes("404");
      if (message.type() === "error" && !expected) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(this.origin) && !request.url().startsWith("data:")) this.complaints.push(`asked ${request.url()}`);
    });
  }
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Sum of what moved unasked since the page was opened; 0 where nothing did. Call before `goto`. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const sum = window as unknown as { shifted: number };
    sum.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) sum.shifted += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}
