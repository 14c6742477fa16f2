/** The tables: a system's page with its filters, the counter cards, comparisons, readings side by side. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { UNNAMED_ORIGIN } from "../../codes/model/links.ts";
import { launch } from "../support/browser.ts";
import { PHONE, watchShifts } from "../support/visitor.ts";

const origin = inject("origin");
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Whatever a page complains of, or asks of another host, fails the test. */
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
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) complaints.push(`asked ${request.url()}`);
  });
}

const goto = (path: string) => page.goto(origin + path);
const rows = () => page.locator("table[data-sortable] tbody tr:visible");
const codes = async () => (await rows().locator("th").allInnerTexts()).map((code) => code.trim());
const query = () => new URL(page.url()).search;
const fitsSideways = async () => {
  const [content = 0, view = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  return content <= view;
};

describe("the table of a system", () => {
  it("filters without reload, says how many are left, and steps back and forward", async () => {
    await goto("/en/unionpay/");
    const all = await rows().count();
    await page.getByRole("combobox", { name: "Charged?" }).selectOption("unknown");
    const unknown = await codes();
    expect(unknown).toContain("68");
    expect(unknown).not.toContain("51");
    expect(await page.getByRole("status").innerText()).toContain(`${unknown.length} of ${all}`);
    expect(query()).toBe("?funds=unknown");

    await page.getByRole("searchbox", { name: "Code or words" }).pressSequentially("malf");
    const malfunctions = await codes();
    expect(malfunctions).toContain("96");
    expect(malfunctions.length).toBeLessThan(unknown.length);
    expect(query()).toBe("?funds=unknown&q=malf");

    await page.goBack();
    expect(await codes()).toEqual(unknown);
    await page.goBack();
    expect(await rows().count()).toBe(all);
    await page.goForward();
    expect(await codes()).toEqual(unknown);
    expect(await page.getByRole("combobox", { name: "Charged?" }).inputValue()).toBe("unknown");
  });

  it.each([
    ["/zh/unionpay/", "余额不足", "51"],
    ["/zh/unionpay/", "密码", "55"],
    ["/zh/unionpay/", "密码错误", "55"],
    ["/zh/unionpay/", "密码错，请重试", "55"],
    ["/zh/unionpay/", "RESP:51", "51"],
    ["/zh/unionpay/", "ｙｅｂｚ", "51"],
    ["/zh/unionpay/", "没钱", "51"],
    ["/en/unionpay/", "wrong pin", "55"],
    ["/en/checkout/", "over limit", "20061"],
  ])("of %s finds for %s what the lookup would: %s", async (path, typed, code) => {
    await goto(path);
    const all = await rows().count();
    await page.getByRole("searchbox").fill(typed);
    expect(await codes()).toContain(code);
    expect(await rows().count()).toBeLessThan(all / 4);
  });

  it("brings what a link filters into view, and keeps the filter in the other language", async () => {
    await open(PHONE);
    const shifted = await watchShifts(page);
    await goto("/zh/unionpay/?funds=unknown");
    await page.waitForFunction(() => scrollY > 0);
    const top = await page.locator("form[data-filters]").evaluate((form) => form.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect((await rows().first().boundingBox())?.y).toBeLessThan(844);
    expect(await shifted()).toBe(0);
    await page.locator("button.sl-menu-button").click();
    await page.getByRole("link", { name: "English" }).filter({ visible: true }).click();
    await page.waitForURL("**/en/unionpay/?funds=unknown");
    expect(await codes()).toContain("68");
    await goto("/zh/unionpay/");
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("opens as a link says, and clears", async () => {
    await goto("/zh/unionpay/?outcome=declined&actor=cardholder&q=%E5%AF%86&sort=-label");
    expect(await page.getByRole("combobox", { name: "结果" }).inputValue()).toBe("declined");
    await goto("/zh/unionpay/?outcome=declined&q=51");
    expect(await codes()).toEqual(["51"]);
    await page.getByRole("button", { name: "清除筛选" }).click();
    expect(query()).toBe("");
    expect(await rows().count()).toBeGreaterThan(100);
  });

  it("says so where nothing fits", async () => {
    await goto("/en/unionpay/?q=nothing+like+this");
    expect(await rows().count()).toBe(0);
    expect(await page.getByRole("status").innerText()).toContain("No code");
  });

  it("sorts by a heading, from the keyboard, and tells which way", async () => {
    await goto("/en/unionpay/");
    const heading = page.locator("th[data-sort=label]");
    await heading.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    const labels = await page.locator("table[data-sortable] tbody .codes-label a").allInnerTexts();
    expect(labels).toEqual(labels.toSorted(new Intl.Collator("en", { numeric: true }).compare));
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(query()).toBe("?sort=-label");
    await page.goBack();
    await page.goBack();
    expect((await codes())[0]).toBe("00");
  });

  it("is filtered by a click on an outcome of the chart", async () => {
    await goto("/en/visa/");
    await page.locator("main a[data-filter]", { hasText: "Error" }).click();
    expect(query()).toBe("?outcome=error");
    expect(new Set(await rows().locator(".outcome").allInnerTexts())).toEqual(new Set(["Error"]));
  });

  it("is whole and without dead controls where there is no JavaScript", async () => {
    await open({ javaScriptEnabled: false });
    await goto("/en/unionpay/?outcome=declined");
    expect(await page.locator("table[data-sortable] tbody tr").count()).toBeGreaterThan(100);
    expect(await page.locator("form[data-filters]").isVisible()).toBe(false);
    expect(await page.locator("th[data-sort] button").count()).toBe(0);
  });

  it.each(["/zh/checkout/", "/en/alipay-sub-code/"])("%s does not scroll sideways on a phone, and can be ordered there", async (path) => {
    await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await goto(path);
    expect(await fitsSideways()).toBe(true);
    await page.locator("select[name=sort]").selectOption("label");
    expect(query()).toBe("?sort=label");
    expect(await fitsSideways()).toBe(true);
  });

  it("offers its rows to a spreadsheet", async () => {
    const response = await fetch(`${origin}/data/systems/unionpay.csv`);
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect((await response.text()).split("\r\n")[1]).toMatch(/^unionpay,00,/);
  });
});

describe("the counter card", () => {
  const sheets = ["unionpay", "visa", "upi", "alipay-sub-code", "chinaums-sdk"].flatMap((system) =>
    ["zh", "en"].flatMap((lang) => [[`/${lang}/${system}/card/`, 1] as const, [`/${lang}/${system}/card/a6/`, 2] as const]),
  );
  it.each(sheets)("%s prints on %d page(s)", async (path, sides) => {
    await goto(path);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeLessThanOrEqual(sides);
    const [, width] = /\/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(pdf.toString("latin1")) ?? [];
    expect(Math.round((Number(width) / 72) * 25.4)).toBe(sides === 1 ? 210 : 105);
  });

  it("sets apart, first and in words, what nobody knows", async () => {
    await goto("/zh/unionpay/card/");
    const words = await page.locator("main").innerText();
    const order = ["没有人知道是否已扣款", "不要再次收款", "68", "结果明确", "51"].map((word) => words.indexOf(word));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    // A QR code that is printed cannot be mended: there is none where the build was not told the site's address.
    const named = !(await page.locator('link[rel="canonical"]').getAttribute("href"))?.startsWith(UNNAMED_ORIGIN);
    expect(await page.locator("main figure svg").count()).toBe(named ? 1 : 0);
    expect(await page.locator(".sheet footer").innerText()).toContain(`${origin}/zh/unionpay/`);
  });

  it("prints the sheet alone, and is read on a phone", async () => {
    await open({ viewport: { width: 390, height: 844 } });
    await goto("/en/unionpay/card/");
    expect(await fitsSideways()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").isVisible()).toBe(false);
  });

  it("is not made for codes that no cashier sees", async () => {
    expect((await fetch(`${origin}/en/stripe/card/`)).status).toBe(404);
  });
});

describe("a comparison", () => {
  it("of a well-known pair works without JavaScript: counterparts, gaps and traps", async () => {
    await open({ javaScriptEnabled: false });
    await goto("/en/compare/unionpay/visa/");
    const line = page.locator("tr", { has: page.getByRole("link", { name: "Insufficient funds", exact: true }) });
    expect(await line.locator("td").allInnerTexts()).toEqual([expect.stringContaining("51"), expect.stringContaining("51")]);
    expect(await page.getByText("No counterpart").count()).toBeGreaterThan(0);
    expect(await page.locator(".compare-trap").first().innerText()).toContain("Not the same");
    await page.getByRole("radio", { name: "Gaps" }).check();
    expect(await line.isVisible()).toBe(false);
  });

  it.each([
    ["/en/compare/visa/unionpay/", "/en/compare/unionpay/visa/"],
    ["/zh/compare/UnionPay/visa", "/zh/compare/unionpay/visa/"],
    ["/zh/compare/stripe/unionpay-online/", "/zh/compare/?systems=stripe,unionpay-online"],
  ])("at %s leads to %s", async (asked, location) => {
    await goto(asked);
    expect(page.url()).toBe(origin + location);
    await page.locator("table.compare").first().waitFor();
  });

  it("of a system with itself, or with one that is not there, is not there", async () => {
    for (const path of ["/en/compare/visa/visa/", "/en/compare/visa/nothing/"]) {
      expect((await fetch(origin + path, { headers: { accept: "text/html" } })).status, path).toBe(404);
    }
  });

  it("of any systems is chosen in the form and stands in the address", async () => {
    await goto("/en/compare/");
    const selects = page.locator("select[data-system]");
    await selects.nth(0).selectOption("stripe");
    await selects.nth(1).selectOption("adyen");
    await page.locator("table.compare").waitFor();
    expect(query()).toBe("?systems=stripe,adyen");
    await selects.nth(2).selectOption("visa");
    await page.locator("table.compare thead th").nth(3).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll("table.compare thead th").length === 3);
    expect(await selects.nth(2).inputValue()).toBe("");
  });

  it("says in words when its data does not come", async () => {
    await page.route("**/data/compare/**", (route) => route.abort());
    await goto("/zh/compare/?systems=unionpay,visa");
    await page.getByText("没有载入").waitFor();
    complaints = complaints.filter((complaint) => !complaint.includes("ERR_FAILED"));
  });

  it("is read on a phone", async () => {
    await open({ viewport: { width: 360, height: 740 } });
    await goto("/zh/compare/?systems=unionpay,stripe,alipay-sub-code");
    await page.locator("table.compare").waitFor();
    expect(await fitsSideways()).toBe(true);
  });
});

describe("readings side by side", () => {
  it("stand together where systems agree, the unknown first, under a warning", async () => {
    await goto("/en/codes/05/");
    expect(await page.locator("main .caution").innerText()).toMatch(/differ[\s\S]*inquire first/);
    const groups = page.locator("section.reading");
    expect(await groups.first().innerText()).toContain("Nobody knows yet");
    expect(await groups.filter({ hasText: "Do not honour" }).first().innerText()).toContain("Visa");
  });

  it("of a reason come by kind of system, with the reasons that it is taken for", async () => {
    await goto("/zh/reasons/response_late/");
    const words = await page.locator("main").innerText();
    expect(words).toContain("容易混淆的原因");
    expect(words).toContain("未收到应答");
    expect(await page.getByRole("heading", { level: 3, name: /卡组织/ }).count()).toBe(1);
  });
});
