import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
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
const lookups = () => asked.filter((url) => url.includes("/v1/"));
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

  it("stays where the attributes are a card number, which goes nowhere", async () => {
    await visit({ body: `${MODULE}<resp-code system="visa" code="4000 0566 5566 5556">?</resp-code>${one()}` });
    await until(2);
    expect(asked.join(" ")).not.toContain("5566");
    expect((await heard()).map(({ type }) => type).sort()).toEqual(["respcode:error", "respcode:result"]);
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
    const found = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run();
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    });
    expect(found).toEqual([]);
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
    await page.locator("resp-code-lookup details").first().waitFor();
    expect(await page.locator("resp-code-lookup summary").first().innerText()).toContain("51");
    expect(lookups().length).toBeLessThan(4);
  });

  it("refuses a card number without sending it", async () => {
    await visit({ body: MODULE + BOX });
    await page.locator("resp-code-lookup input").fill("4000 0566 5566 5556");
    await until(1);
    expect(await page.locator("resp-code-lookup [role=status]").innerText()).toContain("卡号");
    expect(lookups()).toEqual([]);
  });

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
    expect(box && mark && Math.abs(box.y - (mark.y + mark.height))).toBeLessThan(12);
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
    const [, href = ""] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
    expect(new URL(href.replaceAll("&amp;", "&")).searchParams.get("url")).toMatch(/\/zh\/unionpay\/51\/$/);
  });
});
