import { describe, expect, it } from "vitest";
import { SURFACES } from "../../../look/tokens.ts";
import { lookups, MODULE, openHost, origin, page, until, visit, without } from "../../support/host-visit.ts";

const rgb = (hex: string) => `rgb(${(hex.match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16)).join(", ")})`;

openHost();

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
