import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import type { Language } from "../../codes/model/words.ts";
import { snippetsOf } from "../../site/snippets.ts";
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

/** Everything that a snippet points to. */
const addresses = (text: string) =>
  [...text.matchAll(/(?:src|href)="([^"]+)"|\((http[^)]+)\)|"(http[^"]+)"/g)].map(([, attribute, markdown, call]) =>
    (attribute ?? markdown ?? call ?? "").replaceAll("&amp;", "&"),
  );
const snippet = (id: string) => visitor.page.locator(`#snippet-${id}`).textContent();

describe("the page about widgets", () => {
  it("writes what is chosen into every snippet, with the canonical spelling", async () => {
    await visitor.open();
    const page = await visitor.goto("/zh/widget/");
    await page.locator("[data-chooser] [name=system]").selectOption("visa");
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
    expect(await snippet("element")).toMatch(/>Declined, not charged<\/resp-code>$/);
    expect(await snippet("iframe")).toContain('title="Respcode"');
    for (const kind of ["iframe", "image", "markdown", "link"]) {
      const text = (await snippet(kind)) ?? "";
      expect(text, kind).not.toMatch(/stolen|UnionPay POS|\/en\/unionpay/i);
      for (const address of addresses(text)) expect(new URL(address).searchParams.get("audience"), kind).toBe("cardholder");
    }
    expect(await snippet("image")).toContain('alt="Declined, not charged"');
    expect(await snippet("link")).toMatch(/>Declined, not charged<\/a>$/);
    expect(await page.locator("[data-image=light]").getAttribute("alt")).toBe("Declined, not charged");
  });

  it("writes no address that is not answered, whatever is chosen", async () => {
    await visitor.open();
    const page = await visitor.goto("/en/widget/");
    const choices: Record<string, string[]> = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLSelectElement>("[data-chooser] select:not([name=system])")].map(({ name, options }) => [
          name,
          [...options].map(({ value }) => value),
        ]),
      ),
    );
    expect(Object.keys(choices).sort()).toEqual(["audience", "detail", "lang", "theme"]);
    const found = new Set<string>();
    const code = (await (await fetch(`${origin}/v1/systems/unionpay/codes/41`)).json()) as Code;
    for (const lang of choices.lang ?? [])
      for (const detail of choices.detail ?? [])
        for (const audience of choices.audience ?? [])
          for (const theme of choices.theme ?? []) {
            const snippets = snippetsOf(code, "Name", lang as Language, new URL(origin), { detail, audience, theme });
            for (const address of Object.values(snippets).flatMap(addresses)) found.add(address);
          }
    expect(found.size).toBeGreaterThan(30);
    for (const address of found) expect((await fetch(address)).status, address).toBe(200);
  });

  it("offers nothing to copy until the code is one that the system has", async () => {
    await visitor.open();
    const page = await visitor.goto("/en/widget/");
    const builder = page.locator("[data-builder]");
    await page.locator(".stage.light resp-code article").waitFor();
    await page.locator("[data-chooser] [name=system]").selectOption("stripe");
    await page.locator("main [name=code]").fill("zz9");
    await page.locator(".stage.light resp-code").getByText("stripe zz9").waitFor();
    await page.locator("[data-refused]").waitFor();
    expect(await page.locator("[data-refusal]").innerText()).toContain("does not list that code");
    expect(await builder.evaluate((builder: HTMLElement) => builder.inert)).toBe(true);
    expect(
      await page.locator(".stage.light resp-code").evaluate((one: HTMLElement) => one.innerText + one.shadowRoot?.textContent),
    ).not.toMatch(/51|insufficient/i);
    await page.locator("main [name=code]").fill("lost_card");
    await page.locator("[data-builder]:not([data-refused])").waitFor();
    await page.waitForFunction(() => document.querySelector("#snippet-link")?.textContent?.includes("/en/stripe/lost_card/"));
    expect(await builder.evaluate((builder: HTMLElement) => builder.inert)).toBe(false);
    expect(await page.locator("[data-refusal]").innerText()).toBe("");
    visitor.complaints.splice(0, visitor.complaints.length, ...visitor.complaints.filter((complaint) => !complaint.includes("404")));
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
