import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";
import { PHONE, Visitor, watchShifts } from "../support/visitor.ts";

const origin = inject("origin");
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = new Visitor(browser, origin);
  await visitor.open();
});
afterEach(async () => {
  await visitor.close();
  expect(visitor.complaints).toEqual([]);
});

const input = () => visitor.page.locator("main input[name=code]");
const system = () => visitor.page.locator("main select[name=system]");
const options = () => visitor.page.getByRole("option").filter({ visible: true });
const said = () => visitor.page.getByRole("main").getByRole("status").innerText();
const found = () => options().evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

async function type(language: string, text: string): Promise<void> {
  await visitor.goto(`/${language}/`);
  await input().fill(text);
  await options().first().waitFor();
}

describe("while one types", () => {
  it.each([
    ["zh", "51", "/zh/unionpay/51/", "资金不足"],
    ["zh", "n7", "/zh/visa/N7/", "CVV2"],
    ["zh", "ｎ７", "/zh/visa/N7/", "CVV2"],
    ["zh", "余额", "/zh/visa/51/", "余额不足"],
    ["zh", "yebz", "/zh/unionpay/51/", "资金不足"],
    ["zh", "RESP:68", "/zh/unionpay/68/", "是否扣款未知"],
    ["zh", "交易失败请联系发卡行", "/zh/unionpay/05/", "银联"],
    ["en", "n7", "/en/visa/N7/", "CVV2"],
    ["en", "insufficient", "/en/stripe/insufficient_funds/", "Insufficient funds"],
  ])("in %s %s shows %s at once", async (language, text, path, words) => {
    await type(language, text);
    expect(await found()).toContain(path);
    expect(await visitor.page.getByRole("listbox").innerText()).toContain(words);
  });

  it("needs one request to answer", async () => {
    await visitor.goto("/zh/");
    const asked: string[] = [];
    visitor.page.on("request", (request) => request.url().includes("/v1/") && asked.push(request.url()));
    await input().fill("余额");
    await options().first().waitFor();
    expect(asked).toHaveLength(1);
  });

  it("groups what it finds by system, and says of the best what to do", async () => {
    await type("en", "51");
    const groups = visitor.page.getByRole("listbox").getByRole("group");
    expect(await groups.first().innerText()).toMatch(/UnionPay[\s\S]*51[\s\S]*Declined[\s\S]*Not charged[\s\S]*Cashier/);
    const names = await groups.evaluateAll((all) => all.map((group) => group.getAttribute("aria-labelledby")));
    expect(new Set(names).size).toBe(names.length);
  });

  it("warns where the systems read a code differently, but not of words, which are no code", async () => {
    await type("en", "05");
    expect(await said()).toContain("differ");
    await type("zh", "余额");
    expect(await said()).not.toMatch(/读法|对比/);
  });

  it("says of what it is that nobody knows", async () => {
    await type("en", "68");
    expect(await options().first().innerText()).toContain("Charge unknown");
  });

  it.each([360, 390])("shows the longest codes within a phone of %d pixels", async (width) => {
    await visitor.open({ ...PHONE, viewport: { width, height: 780 } });
    for (const words of ["insufficient", "limit", "card", "not", "invalid", "permission", "余额不足"]) {
      await visitor.goto(`/zh/?code=${encodeURIComponent(words)}`);
      await options().first().waitFor();
      const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, words).toBeLessThanOrEqual(width);
    }
  });

  it("moves nothing on the page", async () => {
    const shifted = await watchShifts(visitor.page);
    await visitor.goto("/zh/?code=51");
    await options().first().waitFor();
    expect(await shifted()).toBe(0);
  });
});

describe("by keyboard", () => {
  it("goes to the box with /, down the list and back, and opens what is chosen", async () => {
    await visitor.goto("/en/");
    const { keyboard } = visitor.page;
    await visitor.page.locator("h1").click();
    await keyboard.press("/");
    await keyboard.type("51");
    await options().nth(2).waitFor();
    const chosen = () => visitor.page.locator("[role=option][aria-selected=true]");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    expect(await chosen().getAttribute("id")).toBe(await input().getAttribute("aria-activedescendant"));
    expect(await chosen().getAttribute("href")).toBe((await found())[1]);
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await visitor.page.waitForURL("**/en/unionpay/51/");
  });

  it("closes the list with Escape, opens it again, then empties the box", async () => {
    await type("zh", "51");
    const { keyboard } = visitor.page;
    await keyboard.press("Escape");
    expect(await options().count()).toBe(0);
    expect(await input().getAttribute("aria-expanded")).toBe("false");
    await keyboard.press("ArrowDown");
    expect(await options().count()).toBeGreaterThan(0);
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    expect(await input().inputValue()).toBe("");
  });

  it("asks at the press of Enter and chooses the best; the next press opens it", async () => {
    await visitor.goto("/zh/");
    await input().fill("n7");
    await input().press("Enter");
    await visitor.page.locator("[role=option][aria-selected=true]").waitFor();
    await input().press("Enter");
    await visitor.page.waitForURL("**/zh/visa/N7/");
  });

  it("reaches the lookup of every page with /", async () => {
    await visitor.goto("/en/unionpay/51/");
    await visitor.page.keyboard.press("/");
    await visitor.page.keyboard.type("68");
    await visitor.page.keyboard.press("Enter");
    await visitor.page.waitForURL("**/en/unionpay/68/");
  });
});

describe("the box in the header", () => {
  const header = () => visitor.page.locator(".header-lookup input[name=code]");
  async function ask(path: string, text: string): Promise<string> {
    await visitor.goto(path);
    await header().fill(text);
    await header().press("Enter");
    await visitor.page.waitForURL((url) => url.pathname !== path);
    return visitor.page.url().slice(origin.length);
  }

  it("asks in the system of the page, else in the one chosen last, and everywhere where that has no such code", async () => {
    expect(await ask("/zh/visa/N7/", "51")).toBe("/zh/visa/51/");
    expect(await ask("/zh/reasons/", "68")).toBe("/zh/codes/68/");
    await visitor.goto("/zh/");
    await system().selectOption("unionpay");
    expect(await ask("/zh/reasons/", "68")).toBe("/zh/unionpay/68/");
    expect(await ask("/zh/visa/N7/", "05")).toBe("/zh/visa/05/");
    expect(await ask("/zh/unionpay/51/", "n7")).toBe("/zh/codes/N7/");
  });

  it("keeps a card number in the browser, and says why", async () => {
    await visitor.goto("/zh/unionpay/51/");
    const asked: string[] = [];
    visitor.page.on("request", (request) => asked.push(request.url()));
    await header().fill("4111 1111 1111 1111");
    await header().press("Enter");
    expect(await header().evaluate((input) => (input as HTMLInputElement).validationMessage)).toContain("卡号");
    expect(asked.filter((url) => !url.endsWith("/favicon.svg"))).toEqual([]);
    expect(visitor.page.url()).toBe(`${origin}/zh/unionpay/51/`);
    await header().fill("68");
    await header().press("Enter");
    await visitor.page.waitForURL("**/zh/unionpay/68/");
  });

  it.each([
    ["zh", "卡号"],
    ["en", "card number"],
  ])("leads, without JavaScript, to a page in %s that explains the refusal, and repeats nothing", async (language, words) => {
    await visitor.open({ javaScriptEnabled: false });
    await visitor.goto(`/${language}/unionpay/51/`);
    await header().fill("4111 1111 1111 1111");
    await header().press("Enter");
    await visitor.page.waitForURL("**/problems/card-number-rejected/");
    expect(await visitor.page.getByRole("main").innerText()).toContain(words);
    expect(await visitor.page.content()).not.toMatch(/4111|1111 1111/);
    expect(visitor.page.url()).toBe(`${origin}/${language}/problems/card-number-rejected/`);
  });
});

describe("by touch", () => {
  it("opens what is tapped, and has room for a finger", async () => {
    await visitor.open(PHONE);
    await type("zh", "68");
    for (const box of await options().evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height))) {
      expect(box).toBeGreaterThanOrEqual(44);
    }
    await options().first().tap();
    await visitor.page.waitForURL("**/zh/unionpay/68/");
  });
});

describe("the system", () => {
  it("is remembered, and narrows the answer", async () => {
    await visitor.goto("/zh/");
    await system().selectOption("visa");
    await input().fill("51");
    await options().first().waitFor();
    expect(await found()).toEqual(["/zh/visa/51/"]);
    await visitor.goto("/zh/");
    expect(await system().inputValue()).toBe("visa");
  });

  it("does not list a code: says so, and offers what may have been meant", async () => {
    await visitor.goto("/en/");
    await system().selectOption("unionpay");
    await input().fill("N7");
    await options().first().waitFor();
    expect(await said()).toMatch(/not listed in UnionPay[\s\S]*neither[\s\S]*Other systems/);
    expect((await found())[0]).toBe("/en/visa/N7/");
    expect(await found()).toContain("/en/unionpay/07/");
    expect(await options().first().innerText()).toMatch(/N7[\s\S]*Declined[\s\S]*Not charged/);
  });

  it("has nothing that fits the words: says so, and shows what others have", async () => {
    await visitor.goto("/zh/");
    await system().selectOption("visa");
    await input().fill("付款码过期");
    await options().first().waitFor();
    expect(await said()).toMatch(/没有符合的码[\s\S]*其他体系/);
    expect(await said()).not.toContain("当作");
  });

  it("stays, with the question, where one changes the language", async () => {
    await visitor.goto("/zh/?system=visa&code=51");
    await options().first().waitFor();
    await visitor.page.keyboard.press("Escape");
    await visitor.page.getByRole("link", { name: "English" }).first().click();
    await visitor.page.waitForURL("**/en/?system=visa&code=51");
  });
});

describe("trouble", () => {
  it("is told in words when the API cannot be reached and no table is kept", async () => {
    await visitor.open({ serviceWorkers: "block" });
    await visitor.goto("/en/");
    await visitor.page.route("**/v1/**", (route) => route.abort());
    await input().fill("51");
    const status = visitor.page.getByRole("main").getByRole("status").filter({ hasText: "cannot be reached" });
    await status.waitFor();
    visitor.complaints = visitor.complaints.filter((complaint) => !complaint.includes("ERR_FAILED"));
  });

  it.each(["4111 1111 1111 1111", "4111.1111.1111.1111", "4111 - 1111 - 1111 - 1111", "４１１１　１１１１　１１１１　１１１１"])(
    "keeps a card number in the browser: %s",
    async (number) => {
      await visitor.goto("/en/");
      const asked: string[] = [];
      visitor.page.on("request", (request) => {
        // The browser fetches the icon of a page whenever it has time for it.
        if (!request.url().endsWith("/favicon.svg")) asked.push(request.url());
      });
      await input().fill(number);
      await visitor.page.getByRole("main").getByRole("status").filter({ hasText: "card number" }).waitFor();
      expect(asked).toEqual([]);
      expect(decodeURIComponent(visitor.page.url())).not.toMatch(/4111|４１１１/);
    },
  );
});

describe("an address that does not exist", () => {
  afterEach(() => {
    visitor.complaints = visitor.complaints.filter((complaint) => !complaint.includes("404"));
  });

  it.each([
    ["/zh/unionpay/ZZ/", "unionpay", "ZZ", /没有收录这个码/],
    ["/en/unionpay/ZZ/", "unionpay", "ZZ", /not listed in UnionPay[\s\S]*For codes it does not list/],
  ])("%s fills the box, says what is known of such codes, and leads to the system", async (path, id, code, words) => {
    await visitor.goto(path);
    const status = visitor.page.getByRole("main").getByRole("status").filter({ hasText: words });
    await status.waitFor();
    expect([await system().inputValue(), await input().inputValue()]).toEqual([id, code]);
    expect(visitor.page.url()).toBe(origin + path);
    const link = visitor.page.locator("[data-system-page] a");
    expect(await link.getAttribute("href")).toBe(path.replace("ZZ/", ""));
    expect(await link.isVisible()).toBe(true);
  });

  it.each([
    ["zh-CN", "zh-CN"],
    ["en-US", "en"],
  ])("in no language is answered to a browser in %s in %s", async (locale, lang) => {
    await visitor.open({ locale });
    await visitor.goto("/nope");
    expect(await visitor.page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await visitor.page.locator("[data-system-page]").isVisible()).toBe(false);
  });
});
