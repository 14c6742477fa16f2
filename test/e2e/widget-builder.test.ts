import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "../support/browser.ts";
import { PHONE, Visitor } from "../support/visitor.ts";

const origin = inject("origin");
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = new Visitor(browser, origin);
});
afterAll(() => browser.close());
afterEach(async () => {
  await visitor.close();
  expect(visitor.complaints).toEqual([]);
});

const snippet = (id: string) => visitor.page.locator(`#snippet-${id}`).textContent();

describe("the page about widgets", () => {
  it("writes what is chosen into every snippet, with the canonical spelling", async () => {
    await visitor.open();
    const page = await visitor.goto("/zh/widget/");
    await page.locator("[name=system]").selectOption("visa");
    await page.locator("main [name=code]").fill("n7");
    await page.locator("[name=detail]").selectOption("full");
    await page.locator("[name=theme]").selectOption("dark");
    await page.waitForFunction(() => /code="N7".*theme="dark"/.test(document.querySelector("#snippet-element")?.textContent ?? ""));
    expect(await snippet("element")).toMatch(
      /integrity="sha384-[^"]+" crossorigin="anonymous".*system="visa" code="N7" lang="zh" theme="dark" detail="full"/s,
    );
    expect(await snippet("moving")).toContain(`src="${origin}/widget/v1.js"`);
    expect(await snippet("iframe")).toContain(`${origin}/embed/visa/N7?lang=zh&amp;theme=dark&amp;detail=full`);
    expect(await snippet("image")).toContain(`${origin}/badge/visa/N7.svg?lang=zh&amp;theme=dark`);
    expect(await snippet("markdown")).toContain(`(${origin}/zh/visa/N7/)`);
  });

  it("writes another theme into the snippets, though nothing else was changed", async () => {
    await visitor.open();
    const page = await visitor.goto("/zh/widget/");
    await page.locator(".stage.light resp-code article").waitFor();
    for (const theme of ["dark", "light", "auto"]) {
      await page.locator("[name=theme]").selectOption(theme);
      const wanted = theme === "auto" ? "" : ` theme="${theme}"`;
      await page.waitForFunction(
        (wanted) => document.querySelector("#snippet-element")?.textContent?.includes(`lang="zh"${wanted}><a`),
        wanted,
      );
    }
  });

  it("names the host that serves it in all that is to be pasted", async () => {
    await visitor.open();
    const page = await visitor.goto("/en/widget/");
    await page.waitForFunction((host) => document.querySelector("#csp-element")?.textContent?.includes(host), origin);
    for (const id of ["csp-element", "csp-iframe", "csp-image", "snippet-lookup", "snippet-height", "snippet-oembed"])
      expect(await page.locator(`#${id}`).textContent(), id).toContain(origin);
  });

  it("leaves code and reason out of what a customer will see", async () => {
    await visitor.open();
    const page = await visitor.goto("/en/widget/");
    await page.locator("main [name=code]").fill("43");
    await page.locator("[name=audience]").selectOption("cardholder");
    await page.waitForFunction(() =>
      /code="43"[^>]*audience="cardholder"/.test(document.querySelector("#snippet-element")?.textContent ?? ""),
    );
    expect(await snippet("element")).toMatch(/>Declined<\/resp-code>$/);
    expect(await snippet("iframe")).toContain('title="Respcode"');
  });

  it("shows element, frame and image in light and dark", async () => {
    await visitor.open();
    const page = await visitor.goto("/zh/widget/");
    for (const theme of ["light", "dark"]) await page.locator(`.stage.${theme} resp-code article`).waitFor();
    await page.locator('label[for="tier-iframe"]').click();
    await page.frameLocator('[data-frame="dark"]').locator("article").waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('[data-frame="dark"]')?.height !== "320");
    await page.locator('label[for="tier-image"]').click();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('[data-image="dark"]')?.naturalWidth ?? 0) > 0);
  });

  it.each(["zh", "en"])("has everything to paste without JavaScript, and the whole reference, in %s", async (language) => {
    await visitor.open({ javaScriptEnabled: false });
    const page = await visitor.goto(`/${language}/widget/`);
    expect(await snippet("element")).toMatch(/integrity="sha384-/);
    const names = await page.locator(".reference tbody th").allInnerTexts();
    for (const name of ["system", "detail", "respcode:result", "respcode:error", "outcome", "--resp-code-paper"])
      expect(names).toContain(name);
    const words = (await page.locator(".reference tbody td:last-child").allInnerTexts()).join("");
    if (language === "en") expect(words).not.toMatch(/\p{Script=Han}/u);
    else expect(words).toMatch(/\p{Script=Han}/u);
    expect(words).not.toContain("‖");
  });

  it.each(["zh", "en"])("fits a phone and has nothing for axe to find, in %s", async (language) => {
    const page = await visitor.open(PHONE);
    await visitor.goto(`/${language}/widget/`);
    await page.locator("resp-code article").first().waitFor();
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content).toBeLessThanOrEqual(view ?? 0);
    // As the browser's own tools run it: the page's policy is not asked.
    await page.evaluate(await readFile("node_modules/axe-core/axe.min.js", "utf8"));
    const found = await page.evaluate(async () => {
      type Found = { violations: { id: string; nodes: { html: string }[] }[] };
      const { violations } = await (window as unknown as { axe: { run(of: string, options: object): Promise<Found> } }).axe.run("main", {
        iframes: false,
      });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    });
    expect(found).toEqual([]);
  });
});
