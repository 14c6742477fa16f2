import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { SURFACES } from "../../look/tokens.ts";
import { policiesOf } from "../../site/snippets.ts";
import { readReleases } from "../../tasks/widget.ts";
import { launch } from "../support/browser.ts";
import { Host, type HostPage } from "../support/host.ts";

const origin = inject("origin");
const host = new Host();
const MODULE = `<script type="module" src="${origin}/widget/v1.js"></script>`;
const policy = policiesOf(new URL(origin));

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let asked: string[];

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

async function visit(of: HostPage, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<void> {
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

const heard = () => page.evaluate(() => (window as unknown as { heard: { type: string; code?: string; status?: number }[] }).heard);
const until = (count: number) => page.waitForFunction((n) => (window as unknown as { heard: object[] }).heard.length >= n, count);
const shadow = (selector = "resp-code") =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const slot = element.shadowRoot?.querySelector("slot");
      const own = [...(element.shadowRoot?.children ?? [])]
        .filter((child) => child !== slot)
        .map((child) => (child as HTMLElement).innerText);
      return [...(slot ? [(element as HTMLElement).textContent] : []), ...own].join(" ");
    });
const axe = () =>
  page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
const rgb = (hex: string) => `rgb(${(hex.match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16)).join(", ")})`;
const lookups = () => asked.filter((url) => url.includes("/v1/"));
const without = (ours: string) => {
  complaints = complaints.filter((complaint) => !complaint.includes(ours));
};
const one = (attributes = "", text = "51 余额不足") => `<resp-code system="unionpay" code="51" ${attributes}>${text}</resp-code>`;

describe("the element", () => {
  it.each([
    ["badge", ["失败", "51", "资金不足"]],
    ["line", ["失败", "51", "资金不足", "未扣款", "解决后再试"]],
    ["card", ["扣款了吗？", "未扣款", "可以重试吗？", "收银员", "完整说明"]],
    ["full", ["含义", "终端显示", "可以对顾客说", "开发者", "核对"]],
  ])("shows a code as %s", async (detail, words) => {
    await visit({ body: MODULE + one(`detail="${detail}"`) });
    await until(1);
    const text = await shadow();
    for (const word of words) expect(text).toContain(word);
  });

  it("takes the language of the attribute, else of the page, else of the browser", async () => {
    const body = `${MODULE}${one('lang="en" id="own"')}<div lang="zh-TW">${one('id="around"')}</div><div lang="fr">${one('id="browser"')}</div>`;
    await visit({ body, lang: "en" }, { locale: "zh-CN" });
    await until(3);
    expect(await shadow("#own")).toContain("Insufficient funds");
    expect(await shadow("#around")).toContain("资金不足");
    expect(await shadow("#browser")).toContain("资金不足");
  });

  it("says first that nobody knows, where nobody knows", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="68"></resp-code>` });
    await until(1);
    const text = await shadow();
    expect(text.indexOf("是否扣款未知")).toBeGreaterThan(0);
    expect(text.indexOf("是否扣款未知")).toBeLessThan(text.indexOf("可以重试吗"));
    expect(text).toContain("查明之前不要再次收款");
  });

  it("tells the customer neither code nor reason", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="43" audience="cardholder" detail="full">失败</resp-code>` });
    await until(1);
    expect(await shadow()).not.toMatch(/43|被窃|没收|挂失|收银员/);
    expect(await page.locator("resp-code a").count()).toBe(0);
  });

  it("follows its attributes and properties", async () => {
    await visit({ body: MODULE + one() });
    await until(1);
    await page.evaluate(() => Object.assign(document.querySelector("resp-code") ?? {}, { system: "visa", code: "n7", detail: "line" }));
    await until(2);
    expect(await shadow()).toContain("N7");
    expect(await page.locator("resp-code").getAttribute("code")).toBe("n7");
    expect(await page.evaluate(() => (document.querySelector("resp-code") as unknown as { result: { code: string } }).result.code)).toBe(
      "N7",
    );
  });

  it("asks once for 50 elements, and for each code once", async () => {
    const { codes } = (await (await fetch(`${origin}/v1/codes?system=unionpay&limit=50`)).json()) as { codes: { code: string }[] };
    const elements = codes.map(({ code }) => `<resp-code system="unionpay" code="${code}" detail="line"></resp-code>`);
    await visit({ body: `${elements.join("<br>")}${one()}${MODULE}` });
    await until(codes.length + 1);
    expect(lookups()).toHaveLength(1);
    const given = new URL(lookups()[0] ?? "").searchParams.getAll("code");
    expect(given).toEqual([...new Set(given)].sort());
    expect((await heard()).filter(({ type }) => type === "respcode:error")).toEqual([]);
  });

  it("splits what is more than one call takes", async () => {
    const elements = Array.from({ length: 60 }, (_, i) => `<resp-code system="unionpay" code="q${i}">q${i}</resp-code>`);
    await visit({ body: elements.join("") + MODULE });
    await until(60);
    expect(lookups()).toHaveLength(2);
  });

  it("asks in one call for each language, so that nothing is said in another", async () => {
    const unknown = '<resp-code system="unionpay" code="QQ" lang="zh" id="unknown">QQ</resp-code>';
    await visit({ body: MODULE + one('lang="en"') + one('lang="zh"') + unknown });
    await until(3);
    expect(
      lookups()
        .map((url) => new URL(url).searchParams.get("lang"))
        .sort(),
    ).toEqual(["en", "zh"]);
    expect(await shadow("#unknown")).not.toMatch(/[a-z]{4}/i);
    without("404");
  });

  it("answers the others where a call is refused for one of them, and does not ask for each by itself", async () => {
    const { codes } = (await (await fetch(`${origin}/v1/codes?system=unionpay&limit=40`)).json()) as { codes: { code: string }[] };
    const elements = [...codes, { code: "QQ" }].map(({ code }) => `<resp-code system="unionpay" code="${code}">${code}</resp-code>`);
    const refusal = { status: 422, json: { title: "refused" }, headers: { "access-control-allow-origin": "*" } };
    await visit({ body: elements.join("") + MODULE }, {}, (page) => page.route(/lookups.*QQ/, (route) => route.fulfill(refusal)));
    await until(elements.length);
    const told = await heard();
    const answered = told.filter(({ type }) => type === "respcode:result").map(({ code }) => code);
    expect(answered.sort()).toEqual(codes.map(({ code }) => code).sort());
    expect(told.filter(({ type }) => type === "respcode:error")).toMatchObject([{ code: "QQ", status: 422 }]);
    expect(lookups().length).toBeLessThan(elements.length / 2);
    without("422");
  });

  it("is registered once, however often the module is loaded", async () => {
    await visit({ body: `${MODULE}<script type="module" src="${origin}/widget/v1.js?again"></script>${one()}` });
    await until(1);
    expect(await shadow()).toContain("未扣款");
  });
});

describe("the text inside", () => {
  it("stays, with an error, while the API is down", async () => {
    await visit({ body: MODULE + one() }, {}, (page) => page.route("**/v1/**", (route) => route.abort()));
    await until(1);
    expect(await heard()).toMatchObject([{ type: "respcode:error", status: 0 }]);
    expect(await shadow()).toBe("51 余额不足");
    complaints = complaints.filter((complaint) => !complaint.includes("ERR_FAILED"));
  });

  it("stands until a slow API answers", async () => {
    let answer: () => void = () => {};
    const wait = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await visit({ body: MODULE + one() }, {}, (page) =>
      page.route("**/v1/**", async (route) => {
        await wait;
        await route.continue();
      }),
    );
    await page.waitForFunction(() => document.querySelector("resp-code")?.shadowRoot);
    expect(await shadow()).toBe("51 余额不足");
    answer();
    await until(1);
    expect(await shadow()).toContain("未扣款");
  });

  it("stays beside what is said of an unknown code", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="QQ">QQ</resp-code>` });
    await until(1);
    expect(await heard()).toMatchObject([{ type: "respcode:error", status: 404, code: "QQ" }]);
    expect(await shadow()).toMatch(/^QQ .*没有收录.*既不要当作成功/s);
    complaints = complaints.filter((complaint) => !complaint.includes("404"));
  });

  it("is made up where there is none: never a blank box", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="51"> </resp-code>` }, {}, (page) =>
      page.route("**/v1/**", (route) => route.abort()),
    );
    await until(1);
    expect(await shadow()).toContain("unionpay 51");
    complaints = complaints.filter((complaint) => !complaint.includes("ERR_FAILED"));
  });

  it.each([
    "4111 1111 1111 1111",
    "4111.1111.1111.1111",
    "4111  1111  1111  1111",
    "４１１１１１１１１１１１１１１１",
    "٤١١١١١١١١١١١١١١١",
    "①②③④-4111-1111-1111-1111",
    "4111\u200b1111\u200b1111\u200b1111",
    "4111/1111 · 1111 — 1111",
  ])("stays where an attribute may be a card number, which goes nowhere: %s", async (number) => {
    const more = '<resp-code system="4111-1111-1111-1111" code="51">?</resp-code>';
    await visit({ body: `${MODULE}<resp-code system="visa" code="${number}">?</resp-code>${more}${one()}` });
    await until(3);
    expect(lookups()).toHaveLength(1);
    expect(new URL(lookups()[0] ?? "").searchParams.getAll("code")).toEqual(["unionpay:51"]);
    expect((await heard()).map(({ type }) => type).sort()).toEqual(["respcode:error", "respcode:error", "respcode:result"]);
    expect(await shadow('[system="visa"]')).toBe("?");
  });

  it("tells a customer no code where there is none and nobody answers", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="41" audience="cardholder" lang="en"></resp-code>` }, {}, (page) =>
      page.route("**/v1/**", (route) => route.abort()),
    );
    await until(1);
    expect(await shadow()).toContain("No answer");
    expect(await shadow()).not.toMatch(/41|unionpay/);
    without("ERR_FAILED");
  });

  it("is all there is without JavaScript", async () => {
    await visit({ body: MODULE + one() }, { javaScriptEnabled: false });
    expect(await page.locator("resp-code").innerText()).toBe("51 余额不足");
  });
});

describe("in a page with a policy", () => {
  it("needs the published lines and no more, and satisfies Trusted Types", async () => {
    const csp = `default-src 'none'; ${policy.element}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
    const body = `${MODULE}${one('detail="full"')}<resp-code-lookup></resp-code-lookup><span data-resp-code="visa:N7">N7</span>`;
    await visit({ body, csp });
    await until(1);
    expect(await shadow()).toContain("未扣款");
    expect(await page.locator("resp-code [part~=card]").evaluate((card) => getComputedStyle(card).borderTopWidth)).toBe("1px");
    await page.locator("resp-code-lookup input").fill("余额");
    await page.locator("resp-code-lookup details").first().waitFor();
    await page.locator("[data-resp-code]").hover();
    await page.locator("[role=tooltip] article").waitFor();
  });

  it("runs the pinned module by its hash", async () => {
    const release = (await readReleases()).at(-1);
    const script = `<script type="module" src="${origin}${release?.src}" integrity="${release?.integrity}" crossorigin="anonymous"></script>`;
    await visit({ body: script + one() });
    await until(1);
    expect(await shadow()).toContain("未扣款");
  });

  it("shows frame and image under the lines for them", async () => {
    const csp = `default-src 'none'; ${policy.iframe}; ${policy.image} data:`;
    const body = `<iframe src="${origin}/embed/unionpay/51?lang=zh"></iframe><img src="${origin}/badge/unionpay/51.svg?lang=zh">`;
    await visit({ body, csp });
    await page.frameLocator("iframe").getByText("未扣款").waitFor();
    expect(await page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  });
});

describe("in any surroundings", () => {
  it("is untouched by a hostile style sheet", async () => {
    const head = `<style>* { all: unset !important } html { font-size: 4px; letter-spacing: 9px; text-transform: uppercase; line-height: 5 }</style>`;
    await visit({ head, body: MODULE + one() });
    await until(1);
    const card = page.locator("resp-code [part~=card]");
    const look = await card.evaluate((element) => {
      const { borderTopWidth, fontSize, letterSpacing, textTransform, display } = getComputedStyle(element);
      return { borderTopWidth, fontSize, letterSpacing, textTransform, display };
    });
    expect(look).toEqual({ borderTopWidth: "1px", fontSize: "16px", letterSpacing: "normal", textTransform: "none", display: "block" });
    expect(
      await page
        .locator("resp-code svg")
        .first()
        .evaluate((icon) => icon.getBoundingClientRect().width),
    ).toBeGreaterThan(10);
  });

  it("follows the colour scheme of the page, unless told", async () => {
    const head = `<meta name="color-scheme" content="dark">`;
    await visit({ head, body: MODULE + one('id="auto"') + one('id="light" theme="light"') });
    await until(2);
    const paper = (id: string) => page.locator(`${id} [part~=card]`).evaluate((card) => getComputedStyle(card).backgroundColor);
    expect(await paper("#auto")).not.toBe(await paper("#light"));
  });

  it("does not turn dark in a light page of a reader who likes it dark", async () => {
    await visit({ body: MODULE + one('id="auto"') + one('id="light" theme="light"') }, { colorScheme: "dark" });
    await until(2);
    const paper = (id: string) => page.locator(`${id} [part~=card]`).evaluate((card) => getComputedStyle(card).backgroundColor);
    expect(await paper("#auto")).toBe(await paper("#light"));
  });

  it("takes the host's custom properties and parts", async () => {
    const head = `<style>resp-code { --resp-code-paper: rgb(1, 2, 3) } resp-code::part(label) { color: rgb(4, 5, 6) }</style>`;
    await visit({ head, body: MODULE + one() });
    await until(1);
    expect(await page.locator("resp-code [part~=card]").evaluate((card) => getComputedStyle(card).backgroundColor)).toBe("rgb(1, 2, 3)");
    expect(await page.locator("resp-code [part~=label]").evaluate((label) => getComputedStyle(label).color)).toBe("rgb(4, 5, 6)");
  });

  it("reads from left to right in a page that does not", async () => {
    await visit({ dir: "rtl", lang: "ar", body: MODULE + one() });
    await until(1);
    const [code, outcome] = await Promise.all(
      ["code", "outcome"].map(async (part) => (await page.locator(`resp-code [part~=${part}]`).boundingBox())?.x ?? 0),
    );
    expect(code).toBeLessThan(outcome ?? 0);
  });

  it("does not move", async () => {
    await visit({ body: `${MODULE}${one()}<resp-code-lookup></resp-code-lookup>` }, { reducedMotion: "reduce" });
    await until(1);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it("keeps its borders and words in forced colours", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="68"></resp-code>` }, { forcedColors: "active" });
    await until(1);
    const outcome = page.locator("resp-code [part~=outcome]");
    expect(await outcome.innerText()).toBe("异常");
    expect(await outcome.evaluate((pill) => getComputedStyle(pill).borderTopStyle)).toBe("solid");
    expect(await page.locator("resp-code [part~=unknown]").evaluate((box) => getComputedStyle(box).borderTopWidth)).toBe("2px");
  });

  it("fits a narrow column", async () => {
    await visit(
      { body: `${MODULE}${one('detail="full"')}<resp-code-lookup></resp-code-lookup>` },
      { viewport: { width: 320, height: 700 } },
    );
    await until(1);
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content).toBeLessThanOrEqual(view ?? 0);
  });

  it.each(["light", "dark"] as const)("has nothing for axe to find, in %s", async (scheme) => {
    const body = `<main><h1>Host</h1>${["badge", "line", "card", "full"].map((detail) => `<p></p>${one(`detail="${detail}"`)}`).join("")}
      <resp-code system="unionpay" code="68">68</resp-code><resp-code-lookup id="box"></resp-code-lookup><span data-resp-code="visa:N7">N7</span></main>${MODULE}`;
    // axe takes a page without a background for white.
    const head = `<meta name="color-scheme" content="${scheme}"><style>body { background: ${scheme === "dark" ? "#111; color: #eee" : "#fff"} }</style>`;
    await visit({ head, body }, { colorScheme: scheme });
    await until(5);
    await page.locator("resp-code-lookup input").fill("51");
    await page.locator("resp-code-lookup details").first().waitFor();
    await page.locator("[data-resp-code]").focus();
    await page.locator("[role=tooltip] article").waitFor();
    await page.addScriptTag({ content: await readFile("node_modules/axe-core/axe.min.js", "utf8") });
    expect(await axe()).toEqual([]);
  });
});

describe("the search box", () => {
  const BOX = `<resp-code-lookup system="unionpay"><a href="${origin}/zh/">查应答码</a></resp-code-lookup>`;

  it("answers by keyboard alone", async () => {
    await visit({ body: MODULE + BOX });
    await page.locator("resp-code-lookup input").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("余额");
    await page.keyboard.press("Enter");
    await page.locator("resp-code-lookup details").nth(1).waitFor();
    expect(await page.locator("resp-code-lookup [role=status]").innerText()).toMatch(/找到 \d+ 个/);
    const second = page.locator("resp-code-lookup details").nth(1);
    await second.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await second.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    expect(await second.innerText()).toContain("扣款了吗");
  });

  it("asks after a pause, and only for what was typed last", async () => {
    await visit({ body: MODULE + BOX });
    await page.locator("resp-code-lookup input").pressSequentially("RESP:51", { delay: 20 });
    await page.locator("resp-code-lookup summary").first().getByText("51", { exact: true }).waitFor();
    const queries = lookups().map((url) => new URL(url).searchParams.get("q"));
    expect(queries.at(-1)).toBe("RESP:51");
    expect(queries.length).toBeLessThan("RESP:51".length);
  });

  it.each(["4000 0566 5566 5556", "4000.0566.5566.5556", "4000  0566  5566  5556", "４００００５６６５５６６５５５６"])(
    "refuses a card number without sending it: %s",
    async (number) => {
      await visit({ body: MODULE + BOX });
      await page.locator("resp-code-lookup input").fill(number);
      await until(1);
      expect(await page.locator("resp-code-lookup [role=status]").innerText()).toContain("卡号");
      expect(lookups()).toEqual([]);
    },
  );

  it("says so when nothing is found, and when nobody answers", async () => {
    await visit({ body: MODULE + BOX });
    const box = page.locator("resp-code-lookup input");
    await box.fill("zzzzqqqq");
    await page.locator("resp-code-lookup").getByText("没有找到").waitFor();
    await page.route("**/v1/**", (route) => route.abort());
    await box.fill("51");
    await page.locator("resp-code-lookup").getByText("暂时查不到").waitFor();
    complaints = complaints.filter((complaint) => !complaint.includes("ERR_FAILED"));
  });
});

describe("a tooltip", () => {
  const MARKED = `<p style="margin: 200px 40px"><span data-resp-code="unionpay:51" id="one">51</span> <a href="#x" data-resp-code="unionpay:68">68</a></p>`;

  it("opens for the pointer, lets it in, and closes behind it", async () => {
    await visit({ body: MODULE + MARKED });
    await page.locator("#one").hover();
    const card = page.locator("[role=tooltip] article");
    await card.waitFor();
    expect(await card.innerText()).toContain("未扣款");
    const [mark, box] = [await page.locator("#one").boundingBox(), await card.boundingBox()];
    // The card has more room above the word, or below it; it touches neither.
    const [off = 99] = box && mark ? [box.y - (mark.y + mark.height), mark.y - (box.y + box.height)].filter((gap) => gap >= 0) : [];
    expect(off).toBeLessThan(24);
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: "hidden" });
  });

  it("opens for the keyboard, is read out, and closes on Escape", async () => {
    await visit({ body: MODULE + MARKED });
    await page.waitForFunction(() => (document.querySelector("#one") as HTMLElement).tabIndex === 0);
    await page.keyboard.press("Tab");
    const card = page.locator("[role=tooltip] article");
    await card.waitFor();
    expect(await page.locator("#one").getAttribute("aria-description")).toMatch(/资金不足.*未扣款/s);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
    expect(await page.locator("#one").getAttribute("aria-description")).toBe(null);
  });

  const UNKNOWN = '<span data-resp-code="unionpay:QQ" id="one">QQ</span>';
  const DARK = `<meta name="color-scheme" content="dark"><style>body { background: #111; color: #eee; font-size: 20px }</style>`;
  const boxes = async () => {
    const tip = page.locator("[role=tooltip]");
    await tip.waitFor();
    const [mark, box] = [await page.locator("#one").boundingBox(), await tip.boundingBox()];
    if (!mark || !box) throw new Error("Nothing is shown.");
    return { mark, box };
  };

  it.each([
    ["a code", "unionpay:51", false, "资金不足"],
    ["an unknown code", "unionpay:QQ", false, "没有收录"],
    ["no answer", "unionpay:51", true, "暂时查不到"],
  ])("can be read, and is read out, on a dark page: %s", async (_name, code, down, words) => {
    const body = `${MODULE}<p>some text</p><p><span data-resp-code="${code}" id="one">RESP</span></p>`;
    await visit({ head: DARK, body }, {}, async (page) => down && (await page.route("**/v1/**", (route) => route.abort())));
    await page.locator("#one").hover();
    await until(1);
    const tip = page.locator("[role=tooltip]");
    await tip.getByText(words).first().waitFor();
    expect(await page.locator("#one").getAttribute("aria-description")).toContain(words);
    const [paper, ink] = await tip.evaluate((tip) => {
      const box = tip.firstElementChild as Element;
      const said = box.firstElementChild?.shadowRoot?.querySelector(".message,.label") as Element;
      return [getComputedStyle(box).backgroundColor, getComputedStyle(said).color];
    });
    expect([paper, ink]).toEqual([SURFACES.dark.paper, SURFACES.dark.ink].map(rgb));
    without("ERR_FAILED");
    without("404");
  });

  it("shows nothing, and asks nothing, where the attribute names no code", async () => {
    await visit({ body: `${MODULE}<p><span data-resp-code="visa:4111.1111.1111.1111" id="one">RESP</span></p>` });
    await page.locator("#one").hover();
    await until(1);
    expect(await page.locator("[role=tooltip]").isVisible()).toBe(false);
    expect(lookups()).toEqual([]);
  });

  it.each([
    ["on a phone", { width: 390, height: 700 }, "ltr", "0 0 700px"],
    ["on a small phone", { width: 320, height: 560 }, "ltr", "60px 0 700px 200px"],
    ["at the end of a page", { width: 390, height: 700 }, "ltr", "900px 0 0"],
    ["at the end of a short window", { width: 700, height: 300 }, "ltr", "900px 0 0 500px"],
    ["from right to left", { width: 700, height: 600 }, "rtl", "60px 10px 0 0"],
    ["at the left edge, from right to left", { width: 390, height: 600 }, "rtl", "60px 330px 0 0"],
  ])("stays in the window and off its word %s", async (_name, viewport, dir, margin) => {
    const body = `<style>p { margin: ${margin} }</style>${MODULE}<p><span data-resp-code="unionpay:68" id="one">68</span></p>`;
    await visit({ body, dir }, { viewport });
    await page.locator("#one").scrollIntoViewIfNeeded();
    await page.locator("#one").hover();
    await until(1);
    const { mark, box } = await boxes();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
    expect(box.y >= mark.y + mark.height - 1 || box.y + box.height <= mark.y + 1).toBe(true);
  });

  it("serves what is marked later, by keyboard too", async () => {
    await visit({ body: `${MODULE}<span id="one">N7</span>${UNKNOWN.replace("one", "two")}` });
    await page.evaluate(() => document.querySelector("#one")?.setAttribute("data-resp-code", "visa:N7"));
    await page.waitForFunction(() => (document.querySelector("#one") as HTMLElement).tabIndex === 0);
    await page.locator("#one").focus();
    await page.locator("[role=tooltip] article").waitFor();
  });

  it("serves what is added later, and one card at a time though the module came twice", async () => {
    await visit({ body: `${MODULE}<script type="module" src="${origin}/widget/v1.js?again"></script>${MARKED}` });
    await page.evaluate(() => document.body.insertAdjacentHTML("afterbegin", '<b id="late" data-resp-code="visa:N7">N7</b>'));
    await page.waitForFunction(() => (document.querySelector("#late") as HTMLElement).tabIndex === 0);
    await page.locator("#late").focus();
    await page.locator("[role=tooltip] article").waitFor();
    expect(await page.locator("[role=tooltip] article").count()).toBe(1);
  });

  it("stays hidden in a page that resets every style", async () => {
    await visit({ head: "<style>* { all: unset !important }</style>", body: MODULE + MARKED });
    await page.locator("#one").hover();
    await page.locator("[role=tooltip] article").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[role=tooltip] article").waitFor({ state: "hidden" });
  });
});

describe("the frame", () => {
  const frame = (path: string, attributes = "") =>
    `<iframe src="${origin}${path}" name="respcode-1" width="100%" height="120" sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" ${attributes}></iframe>`;
  const parent = async () => host.script((await readFile("site/widget/frame.js", "utf8")).replace("https://HOST", origin));

  it.each(["early", "late"])("grows with its content by the published script, loaded %s", async (when) => {
    const script = await parent();
    const body = frame("/embed/unionpay/68?lang=zh&detail=full");
    await visit(when === "early" ? { head: `<script src="${script}"></script>`, body } : { body });
    await page.frameLocator("iframe").getByText("是否扣款未知").waitFor();
    if (when === "late") await page.addScriptTag({ url: script });
    await page.waitForFunction(() => (document.querySelector("iframe")?.clientHeight ?? 0) > 300);
    const inside = await page.frames()[1]?.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(inside?.[0]).toBeLessThanOrEqual((inside?.[1] ?? 0) + 1);
  });

  it("is not resized by a page that only says it is ours", async () => {
    const liar = host.page({
      body: `<script>parent.postMessage({ type: "respcode:height", id: "respcode-1", height: 999 }, "*")</script>`,
    });
    await visit({
      body: `${frame("/embed/unionpay/51")}<iframe name="respcode-1" id="liar" src="${liar}"></iframe>`,
      head: `<script src="${await parent()}"></script>`,
    });
    await page.waitForFunction(() => (document.querySelector("iframe")?.clientHeight ?? 0) > 150);
    expect(await page.locator("#liar").evaluate((liar) => liar.clientHeight)).toBeLessThan(200);
    expect(
      await page
        .locator("iframe")
        .first()
        .evaluate((ours) => ours.clientHeight),
    ).not.toBe(999);
  });

  it.each(["/embed/unionpay/68?lang=zh&detail=full", "/embed/visa/51?audience=cardholder", "/embed/lookup?q=51", "/embed/unionpay/QQ"])(
    "has nothing for axe to find: %s",
    async (path) => {
      await visit({ body: "" });
      await page.goto(origin + path);
      // As the browser's own tools run it: the page's policy is not asked.
      await page.evaluate(await readFile("node_modules/axe-core/axe.min.js", "utf8"));
      expect(await axe()).toEqual([]);
      without("404");
    },
  );

  it("searches in the sandbox, with and without JavaScript", async () => {
    await visit({ body: frame("/embed/lookup?lang=zh&system=unionpay", 'style="height: 600px"') });
    const inner = page.frameLocator("iframe");
    await inner.locator("resp-code-lookup input[part]").fill("51");
    await inner.locator("resp-code-lookup details[part]").first().waitFor();
    await context.close();
    await visit({ body: frame("/embed/lookup?lang=zh&system=unionpay", 'style="height: 600px"') }, { javaScriptEnabled: false });
    await page.frameLocator("iframe").locator("input[type=search]").fill("余额");
    await page.frameLocator("iframe").locator("button").click();
    await page.frameLocator("iframe").locator("details").first().waitFor();
  });

  it.each(["zh", "en"])("needs no more height than oEmbed says, in %s", async (language) => {
    for (const [path, width] of [
      ["unionpay/51", 600],
      ["unionpay/68", 600],
      ["visa/05", 600],
      ["unionpay/43", 360],
    ] as const) {
      const url = encodeURIComponent(`${origin}/${language}/${path}/`);
      const { html, height } = (await (await fetch(`${origin}/oembed?url=${url}&maxwidth=${width}`)).json()) as {
        html: string;
        height: number;
      };
      await visit({ body: html });
      await page.frameLocator("iframe").locator("article").waitFor();
      const needed = await page.frames()[1]?.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect(needed, `${path} ${width}`).toBeLessThanOrEqual(height);
      expect(needed, `${path} ${width}`).toBeGreaterThan(height * 0.6);
      await context.close();
    }
  });
});

describe("in a framework", () => {
  const bundle = async (contents: string, loader: "tsx" | "ts") => {
    const { outputFiles } = await build({
      stdin: { contents, loader, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: "iife",
      minify: true,
      jsx: "automatic",
      define: {
        "process.env.NODE_ENV": '"production"',
        __VUE_OPTIONS_API__: "true",
        __VUE_PROD_DEVTOOLS__: "false",
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
      },
      alias: { vue: "vue/dist/vue.esm-bundler.js" },
    });
    return host.script(outputFiles[0]?.text ?? "");
  };
  const REACT = `import { createRoot } from "react-dom/client"; import { StrictMode, useState } from "react";
    function App() {
      const [code, set] = useState("51");
      const [said, say] = useState("");
      return <><button onClick={() => set("N7")}>next</button><resp-code system={code === "N7" ? "visa" : "unionpay"} code={code} lang="zh" ref={(element) => { element?.addEventListener("respcode:result", (event) => say(event.detail.code)); }}>{code}</resp-code><output>{said}</output></>;
    }
    createRoot(document.getElementById("app")).render(<StrictMode><App /></StrictMode>);`;
  const VUE = `import { createApp, ref } from "vue";
    const app = createApp({ setup: () => ({ code: ref("51"), said: ref("") }), template: '<button @click="code = \\'N7\\'">next</button><resp-code :system="code === \\'N7\\' ? \\'visa\\' : \\'unionpay\\'" :code="code" lang="zh" @respcode:result="said = $event.detail.code">{{ code }}</resp-code><output>{{ said }}</output>' });
    app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith("resp-"); app.mount("#app");`;

  it.each([
    ["React", REACT, "tsx" as const],
    ["Vue", VUE, "ts" as const],
  ])("works in %s", async (_name, source, loader) => {
    await visit({ body: `<div id="app"></div><script src="${await bundle(source, loader)}"></script>${MODULE}` });
    await until(1);
    expect(await shadow()).toContain("资金不足");
    await page.getByRole("button").click();
    await page.waitForFunction(() => document.querySelector("output")?.textContent === "N7");
    expect(await shadow()).toContain("N7");
  });
});

describe("the example of a partner's page", () => {
  it.each(["zh", "en"])("shows all tiers under its own policy, in %s", async (language) => {
    const html = (await readFile(`examples/partner/${language}.html`, "utf8")).replaceAll("http://localhost:8787", origin);
    await visit({ body: html });
    await until(4);
    for (const element of await page.locator("resp-code").all())
      expect(await element.evaluate((one) => one.shadowRoot?.querySelector("slot"))).toBe(null);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await page.frameLocator("iframe").locator("article").waitFor();
    expect(await page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  });
});

describe("what is published", () => {
  it("lies under its addresses with the headers that other sites need", async () => {
    const index = (await (await fetch(`${origin}/widget/index.json`)).json()) as { latest: { src: string }; moving: { src: string } };
    for (const [src, cache] of [
      [index.latest.src, "immutable"],
      [index.moving.src, "stale-while-revalidate"],
    ] as const) {
      const { status, headers } = await fetch(origin + src);
      expect(status).toBe(200);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(headers.get("cache-control")).toContain(cache);
      expect(headers.get("content-type")).toContain("javascript");
    }
  });

  it("leads embedders from the page of a code to oEmbed", async () => {
    const html = await (await fetch(`${origin}/zh/unionpay/51/`)).text();
    for (const format of ["json", "xml"]) {
      const type = format === "json" ? "application/json" : "text/xml";
      const [, href = ""] = new RegExp(`<link rel="alternate" type="${type}\\+oembed" href="([^"]+)"`).exec(html) ?? [];
      const { pathname, search, searchParams } = new URL(href.replaceAll("&amp;", "&"));
      expect(searchParams.get("url")).toMatch(/\/zh\/unionpay\/51\/$/);
      // The pages were built for another host than the one that serves them here.
      const asked = new URLSearchParams(search);
      asked.set("url", `${origin}/zh/unionpay/51/`);
      expect((await fetch(`${origin}${pathname}?${asked}`)).headers.get("content-type")).toContain(type);
    }
  });
});
