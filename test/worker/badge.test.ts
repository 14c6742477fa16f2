import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Code } from "../../codes/model/answer.ts";
import { FUNDS } from "../../codes/model/words.ts";
import { drawBadge } from "../../worker/badge/draw.ts";
import { measure, shorten } from "../../worker/badge/width.ts";
import type { Env } from "../../worker/env.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

beforeAll(() => fill(env as unknown as Env));

const width = (svg: string) => Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1]);

describe("the image of a code", () => {
  it("says to who cannot see it what it shows", async () => {
    const response = await request("/badge/unionpay/51.svg?lang=zh");
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const svg = await response.text();
    expect(svg).toContain("<title>unionpay 51，失败，资金不足，未扣款，解决后再试</title>");
    expect(svg).toContain('role="img"');
    expect(await (await request("/badge/unionpay/51.svg")).text()).toContain("Declined");
  });

  it("may stand in any page, and is kept for hours but not for a day", async () => {
    const { headers } = await request("/badge/unionpay/51.svg");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const [age = 0, stale = 0] = ["max-age", "stale-while-revalidate"].map((name) =>
      Number(new RegExp(`\\b${name}=(\\d+)`).exec(headers.get("cache-control") ?? "")?.[1]),
    );
    expect(age).toBeGreaterThanOrEqual(60 * 60);
    expect(age + stale).toBeLessThanOrEqual(24 * 60 * 60);
  });

  it("has the colours of the theme", async () => {
    const [light, dark] = await Promise.all(
      ["light", "dark"].map(async (theme) => (await request(`/badge/unionpay/51.svg?theme=${theme}`)).text()),
    );
    expect(light).not.toBe(dark);
  });

  it("says that a code is not known, with the status that means it", async () => {
    const response = await request("/badge/unionpay/QQ.svg?lang=zh");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("image/svg+xml");
    expect(await response.text()).toContain("没有收录");
  });

  it.each(["zh", "en"])("says whole that a code is not known, in %s", async (lang) => {
    for (const path of ["/badge/unionpay/QQ.svg", "/badge/nowhere/51.svg"])
      expect(await (await request(`${path}?lang=${lang}`)).text()).not.toContain("…");
  });

  it.each(["zh", "en"] as const)("tells the customer outcome and charge and nothing else, in %s", async (lang) => {
    for (const code of ["41", "43", "51", "59", "68"]) {
      const { label } = await json<Code>(`/v1/systems/unionpay/codes/${code}`);
      const svg = await (await request(`/badge/unionpay/${code}.svg?lang=${lang}&audience=cardholder`)).text();
      const read = [...svg.matchAll(/>([^<]+)<|aria-label="([^"]*)"/g)].map(([, text, aria]) => text ?? aria).join(" ");
      expect(read).toContain(FUNDS[code === "68" ? "unknown" : "not_taken"][lang]);
      for (const word of [label[lang], code, "unionpay"]) expect(read).not.toContain(word);
      expect(await (await request(`/badge/unionpay/${code}.svg?lang=${lang}&audience=cashier`)).text()).toContain(label[lang]);
    }
    const unknown = await request(`/badge/unionpay/QQ.svg?lang=${lang}&audience=cardholder`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).not.toMatch(/unionpay|QQ|银联|listed|收录/i);
  });

  it.each([
    ["/badge/visa/n7.svg?theme=dark", "/badge/visa/N7.svg?theme=dark"],
    ["/badge/visa/N7", "/badge/visa/N7.svg"],
  ])("leads %s to %s", async (path, location) => {
    const response = await request(path, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(location);
  });

  it("shows hostile data as text", () => {
    const hostile = '</text><script>alert(1)</script>"';
    const svg = drawBadge({ title: hostile, outcome: { id: "error", word: hostile }, parts: [hostile], language: "en", theme: "light" });
    expect(svg).not.toContain("<script>");
    expect(svg).not.toMatch(/aria-label="[^"]*</);
  });

  it("is as wide as its text, which is twice as wide in Chinese as it is long", () => {
    expect(measure("资金不足")).toBe(4);
    expect(measure("iiii")).toBeLessThan(measure("mmmm"));
    const badge = (text: string) =>
      drawBadge({ title: text, outcome: { id: "error", word: "异常" }, parts: [text], language: "zh", theme: "light" });
    expect(width(badge("资金不足，请查询"))).toBeGreaterThan(width(badge("资金不足")));
    expect(measure(shorten("资金不足".repeat(20), 26))).toBeLessThanOrEqual(26);
  });
});
