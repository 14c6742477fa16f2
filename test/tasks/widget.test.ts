import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { bundleWidget, gzipped, integrityOf, readReleases } from "../../tasks/widget.ts";

describe("the widget", () => {
  it("costs a partner's page at most 8 KiB", async () => {
    const { module } = await bundleWidget("1.0.0");
    expect(gzipped(module)).toBeLessThanOrEqual(8 * 1024);
  });

  it("brings neither markup from data nor a store of its own", async () => {
    const { module, embed } = await bundleWidget("1.0.0");
    for (const text of [module, embed])
      expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|cookie|eval\(/);
  });
});

describe("the releases", () => {
  it("are the files that pages pin: each is there, and has the hash that was published", async () => {
    for (const { src, integrity, gzip } of await readReleases()) {
      const file = await readFile(`site/public${src}`);
      expect(integrityOf(file), src).toBe(integrity);
      expect(gzip).toBeLessThanOrEqual(8 * 1024);
    }
  });

  it("list every file that was released", async () => {
    const folders = (await readdir("site/public/widget")).sort();
    expect((await readReleases()).map(({ version }) => version).sort()).toEqual(folders);
  });
});
