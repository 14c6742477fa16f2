import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
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

describe.each([true, false])("the advice by role, with JavaScript %s", (javaScriptEnabled) => {
  it("shows one role at a time, by pointer and by arrow key", async () => {
    await visitor.open({ javaScriptEnabled });
    const page = await visitor.goto("/en/unionpay/51/");
    const shown = () => page.locator(".advice > div").filter({ visible: true }).allInnerTexts();
    const { advice } = (await (await fetch(`${origin}/v1/systems/unionpay/codes/51`)).json()) as Code;
    expect(await shown()).toEqual([advice.cashier.en]);
    await page.getByText("Developer", { exact: true }).first().click();
    expect(await shown()).toEqual([advice.developer.en]);
    await page.keyboard.press("ArrowLeft");
    expect(await shown()).toEqual([expect.stringContaining(advice.cardholder.en)]);
  });
});

describe("the sentence for the customer", () => {
  it("is copied at one press, and says so", async () => {
    const page = await visitor.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await visitor.goto("/zh/unionpay/51/");
    await page.getByText("对顾客说").first().click();
    await page.getByRole("button", { name: "复制对顾客说的话" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator("#say").innerText());
    expect(await page.getByRole("status").filter({ hasText: "已复制" }).count()).toBe(1);
  });

  it("has no button where no script could copy it", async () => {
    await visitor.open({ javaScriptEnabled: false });
    const page = await visitor.goto("/zh/unionpay/51/");
    expect(await page.locator("button.copy").filter({ visible: true }).count()).toBe(0);
  });
});

describe("unknown funds", () => {
  it.each([
    ["zh", "是否扣款未知", /查询[\s\S]*冲正[\s\S]*对账/],
    ["en", "Nobody knows", /Inquire[\s\S]*Reverse[\s\S]*Reconcile/],
  ])(
    "stand first and largest in %s, with what to do before anything else, and the advice still on the screen",
    async (language, words, steps) => {
      await visitor.open(PHONE);
      const page = await visitor.goto(`/${language}/unionpay/68/`);
      const answer = page.locator(".verdict-answer").first();
      expect(await answer.innerText()).toContain(words);
      expect(await page.locator(".verdict section").first().innerText()).toMatch(steps);
      const size = (index: number) =>
        page
          .locator(".verdict-answer")
          .nth(index)
          .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
      expect(await size(0)).toBeGreaterThan(await size(1));
      const bottom = await page
        .locator(".advice label")
        .first()
        .evaluate((node) => node.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThan(PHONE.viewport.height);
    },
  );
});

describe("what stands below", () => {
  it("warns of the same code elsewhere where it means something else, and compares", async () => {
    const page = await visitor.goto("/en/unionpay/05/");
    expect(await page.locator("#elsewhere ~ .caution").first().innerText()).toMatch(/means something else/);
    await page.getByRole("link", { name: /See what 05 means/ }).click();
    await page.waitForURL("**/en/codes/05/");
  });

  it("gives each snippet in full, of this code and in this language", async () => {
    const page = await visitor.goto("/zh/unionpay/51/");
    const snippet = (id: string) => page.locator(`#${id}`).evaluate((node) => node.textContent ?? "");
    expect(await snippet("curl")).toMatch(/^curl "https?:\/\/[^"]+\/v1\/systems\/unionpay\/codes\/51\?lang=zh"$/);
    expect(await snippet("element")).toContain('<resp-code system="unionpay" code="51" lang="zh">');
    expect(await snippet("iframe")).toContain("/embed/unionpay/51?lang=zh");
    expect(await snippet("markdown")).toContain("/badge/unionpay/51.svg?lang=zh");
  });

  it("gives them with the address that serves the page", async () => {
    const page = await visitor.goto("/en/unionpay/51/");
    for (const id of ["curl", "javascript", "element", "iframe", "image", "markdown"]) {
      const text = await page.locator(`#${id}`).evaluate((node) => node.textContent ?? "");
      const hosts = [...text.matchAll(/https?:\/\/[^/"\s)]+/g)].map(([host]) => host);
      expect([...new Set(hosts)], id).toEqual([origin]);
    }
  });

  it.each(["zh", "en"])("says in %s in which line the row of the code stands, for who finds a mistake", async (language) => {
    const page = await visitor.goto(`/${language}/unionpay/68/`);
    const words = await page.locator(".report").innerText();
    const [, file = "", line = ""] = /(codes\/systems\/[a-z0-9-]+\.yaml)\D+(\d+)/.exec(words) ?? [];
    const text = await readFile(new URL(`../../${file}`, import.meta.url), "utf8");
    expect(text.split("\n")[Number(line) - 1]).toMatch(/code: "68"/);
  });

  it("leads from a long list of counterparts to the page of the reason, not to data", async () => {
    const page = await visitor.goto("/zh/unionpay/51/");
    const links = await page
      .locator("section:has(> #equivalents) a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.at(-1)).toBe("/zh/reasons/insufficient_funds/");
    expect(links.filter((link) => link.startsWith("/v1/"))).toEqual([]);
  });

  it("names the class of the system as notes name it, with its letter", async () => {
    const { class: letter } = (await (await fetch(`${origin}/v1/systems/unionpay/codes/68`)).json()) as Code;
    const page = await visitor.goto("/zh/unionpay/68/");
    expect(await page.locator("#facts + dl dd").first().innerText()).toMatch(new RegExp(`^${letter}\\b`));
  });

  it("leads to the codes before and after", async () => {
    const page = await visitor.goto("/zh/unionpay/51/");
    await page.locator("a[rel=next]").click();
    await page.waitForURL("**/zh/unionpay/52/");
    await page.locator("a[rel=prev]").click();
    await page.waitForURL("**/zh/unionpay/51/");
  });
});

describe("on paper", () => {
  it.each(["/zh/unionpay/68/", "/en/visa/51/"])(
    "%s fills one A4 page, with all roles and without what only a screen can do",
    async (path) => {
      await visitor.open({ colorScheme: "dark" });
      const page = await visitor.goto(path);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".advice > div").filter({ visible: true }).count()).toBe(3);
      expect(await page.locator("form, button, .snippets, .neighbours").filter({ visible: true }).count()).toBe(0);
      const sheet = await page.locator("main").innerText();
      const { system, code, sources } = (await (
        await fetch(`${origin}/v1/systems${path.slice(3).replace(/(\w+)\/$/, "codes/$1")}`)
      ).json()) as Code;
      for (const words of ["Respcode", `${origin}${path}`, /\d\.\d\.\d.*20\d\d-\d\d-\d\d/]) expect(sheet).toMatch(words);
      for (const { publisher } of sources) expect(sheet, `${system} ${code}`).toContain(publisher);
      const addresses = await page
        .locator("#sources + ul a")
        .evaluateAll((links) => links.map((link) => getComputedStyle(link, "::after").content.includes(link.getAttribute("href") ?? "")));
      expect(new Set(addresses)).toEqual(new Set([true]));
      const paper = await page.locator(".slip").evaluate((node) => getComputedStyle(node).backgroundColor);
      expect(paper).toBe("rgb(255, 255, 255)");
    },
  );
});

it("says on paper nothing of a list that is left out there", async () => {
  const page = await visitor.goto("/en/wechatpay/OUT_TRADE_NO_USED/");
  const { differing, shown } = await page.locator("section:has(> #elsewhere)").evaluate((section) => ({
    differing: section.querySelector(".caution") !== null,
    shown: getComputedStyle(section).display,
  }));
  expect([differing, shown]).toEqual([false, "block"]);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#elsewhere").isVisible()).toBe(false);
});

describe("the look", () => {
  it.each(["light", "dark"] as const)("is %s where the reader wishes it, with JavaScript or without", async (colorScheme) => {
    const grounds: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      await visitor.open({ colorScheme, javaScriptEnabled });
      const page = await visitor.goto("/en/unionpay/51/");
      grounds.push(await page.locator(".slip").evaluate((node) => getComputedStyle(node).backgroundColor));
    }
    const [ground = ""] = grounds;
    expect(new Set(grounds).size).toBe(1);
    const brightness = (ground.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0);
    expect(brightness > 384).toBe(colorScheme === "light");
  });

  it.each([
    ["/zh/", {}],
    ["/zh/", PHONE],
    ["/en/unionpay/68/", {}],
    ["/zh/unionpay/51/", PHONE],
  ])("of %s moves nothing while it loads", async (path, device) => {
    const page = await visitor.open(device);
    const shifted = await watchShifts(page);
    await visitor.goto(path);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await shifted()).toBe(0);
  });

  it.each([320, 360, 390])("keeps the name whole on a phone of %d pixels", async (width) => {
    await visitor.open({ ...PHONE, viewport: { width, height: 844 } });
    for (const path of ["/zh/unionpay/51/", "/en/unionpay/51/"]) {
      const page = await visitor.goto(path);
      const [name, wrapper, field] = await page.evaluate(() =>
        [".site-title span", ".title-wrapper", ".header-lookup input"].map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return { left: box?.left ?? 0, right: box?.right ?? 0 };
        }),
      );
      const text = await page.locator(".site-title span").evaluate((span) => {
        const range = document.createRange();
        range.selectNodeContents(span);
        return range.getBoundingClientRect().right;
      });
      expect(text, path).toBeLessThanOrEqual(Math.min(name?.right ?? 0, wrapper?.right ?? 0) + 0.5);
      expect(text).toBeLessThan(field?.left ?? 0);
      expect((field?.right ?? 0) - (field?.left ?? 0)).toBeGreaterThan(90);
    }
  });

  it("sets all headings of a page equally far from what is above them", async () => {
    const page = await visitor.goto("/en/unionpay/51/");
    const gaps = await page.locator(".sl-markdown-content h2").evaluateAll((headings) =>
      headings
        .filter((heading) => !heading.closest(".slip"))
        .map((heading) => {
          const block = heading.parentElement?.matches("section, div.on-screen") ? heading.parentElement : heading;
          const above = block.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
          return Math.round(heading.getBoundingClientRect().top - above);
        }),
    );
    // The slip has a torn edge, and keeps its distance from the first.
    expect(gaps.length).toBeGreaterThan(5);
    expect(new Set(gaps.slice(1)).size).toBe(1);
  });

  it("never runs over the edge of a phone, whatever the code", async () => {
    await visitor.open({ viewport: { width: 320, height: 700 } });
    for (const path of ["/zh/square/INSUFFICIENT_PERMISSIONS_FOR_REFUND/", "/en/unionpay/68/", "/zh/"]) {
      const page = await visitor.goto(path);
      const [content = 0, view = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content, path).toBeLessThanOrEqual(view);
    }
  });
});

/** Everything a first visit transfers, compressed as a host compresses it. */
describe("the weight", () => {
  it.each([
    ["/zh/unionpay/51/", 40],
    ["/en/visa/51/", 40],
    ["/zh/", 90],
  ])("of %s is at most %d KiB", async (path, limit) => {
    const { gzipSync } = await import("node:zlib");
    const page = visitor.page;
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => bodies.push(response.body()));
    await visitor.goto(path);
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeLessThanOrEqual(limit * 1024);
  });
});
