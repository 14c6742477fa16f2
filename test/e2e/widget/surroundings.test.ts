import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { policiesOf } from "../../../site/snippets.ts";
import { readReleases } from "../../../tasks/widget.ts";
import { axe, host, MODULE, one, openHost, origin, page, shadow, until, visit } from "../../support/host-visit.ts";

const policy = policiesOf(new URL(origin));

openHost();

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
