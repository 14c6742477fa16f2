import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";

const origin = inject("origin");
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A page of its own for each test; whatever it complains of, or asks of another host, fails the test. */
beforeEach(async () => open());
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function open(options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
  await context?.close();
  context = await browser.newContext(options);
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    const expected = message.location().url.includes("/v1/") && message.text().includes("404");
    if (message.type() === "error" && !expected) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) complaints.push(`asked ${request.url()}`);
  });
}

const goto = (path: string) => page.goto(origin + path);
const text = (selector = "main") => page.locator(selector).innerText();

describe("a code page", () => {
  it("answers first what a cashier asks first", async () => {
    await goto("/zh/unionpay/68/");
    const words = await text();
    const order = ["68", "异常", "是否扣款未知", "先查询", "收银员"].map((word) => words.indexOf(word));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await page.title()).toContain("68");
  });

  it.each([390, 320])("shows that on a phone of %d pixels without scrolling, and nothing sideways", async (width) => {
    await open({ viewport: { width, height: 844 } });
    await goto("/zh/unionpay/68/");
    for (const word of ["是否扣款未知", "先查询，再决定"]) {
      const box = await page.getByText(word, { exact: false }).first().boundingBox();
      expect(box && box.y + box.height, word).toBeLessThan(844);
    }
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content).toBeLessThanOrEqual(view ?? 0);
  });

  it("is whole without JavaScript", async () => {
    await open({ javaScriptEnabled: false });
    await goto("/en/unionpay/51/");
    expect(await text()).toMatch(/Not charged[\s\S]*Cashier[\s\S]*Sources/);
  });

  it("is found without JavaScript, by the form", async () => {
    await open({ javaScriptEnabled: false });
    await goto("/en/");
    await page.getByRole("main").getByRole("combobox").selectOption("unionpay");
    await page.getByRole("main").getByRole("textbox").fill("resp 5");
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL("**/en/unionpay/05/");
  });

  it("leads to the same page in the other language, and names it in its head", async () => {
    await goto("/zh/visa/N7/");
    expect(await page.locator('link[rel="alternate"][hreflang="en"]').getAttribute("href")).toMatch(/\/en\/visa\/N7\/$/);
    await page.getByRole("link", { name: "English" }).first().click();
    await page.waitForURL("**/en/visa/N7/");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("never shows the customer's sentence with a hint of suspicion", async () => {
    for (const path of ["/zh/unionpay/41/", "/en/unionpay/43/"]) {
      await goto(path);
      const said = await page.locator("main q").first().innerText();
      expect(said).not.toMatch(/挂失|被窃|被盗|没收|欺诈|lost|stolen|fraud/i);
    }
  });
});

describe("pages", () => {
  const PATHS = [
    "/",
    "/unionpay/",
    "/unionpay/51/",
    "/codes/51/",
    "/reasons/",
    "/reasons/insufficient_funds/",
    "/report/",
    "/problems/unknown-code/",
    "/api/",
    "/guide/what-is-a-response-code/",
  ];
  it.each(PATHS.flatMap((path) => [`/zh${path}`, `/en${path}`]))("%s is there, in its language, with one heading", async (path) => {
    const response = await goto(path);
    expect(response?.status()).toBe(200);
    expect(await page.locator("html").getAttribute("lang")).toBe(path.startsWith("/zh") ? "zh-CN" : "en");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator('meta[name="description"]').getAttribute("content")).toBeTruthy();
  });

  it("warns where one code has different meanings", async () => {
    await goto("/en/codes/78/");
    expect(await text()).toMatch(/differ|not the same|mean/i);
  });

  it("has a 404 page that helps", async () => {
    const response = await goto("/zh/unionpay/QQ/");
    expect(response?.status()).toBe(404);
    expect(await page.locator("main a").count()).toBeGreaterThan(0);
    complaints = complaints.filter((complaint) => !complaint.includes("404"));
  });

  it("forgives a code in the address", async () => {
    await goto("/zh/visa/n7/");
    expect(page.url()).toBe(`${origin}/zh/visa/N7/`);
  });
});
