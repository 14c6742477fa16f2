import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { axe, context, host, openHost, origin, page, visit, without } from "../../support/host-visit.ts";

openHost();

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
