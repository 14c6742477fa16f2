import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Env } from "../../worker/env.ts";
import { fill } from "../support/kv.ts";
import { json, request } from "../support/request.ts";

beforeAll(() => fill(env as unknown as Env));

const HOST = "https://respcode.test";
const ask = (url: string, more = "") => `/oembed?url=${encodeURIComponent(url)}${more}`;

describe("oEmbed", () => {
  it("offers a frame for the page of a code, in the language of the page", async () => {
    const answer = await json(ask(`${HOST}/zh/unionpay/51/`));
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Respcode", title: "银联 POS 应答码 51：资金不足" });
    expect(answer.html).toMatch(
      /^<iframe src="https:\/\/respcode\.test\/embed\/unionpay\/51\?lang=zh" title="[^"]+" width="600" height="\d+"/,
    );
    expect(answer.html).toContain("sandbox=");
  });

  it.each(["/en/unionpay/51", "/en/visa/n7/", "/embed/unionpay/51?lang=zh", "/zh/unionpay/RESP%3A51/"])("knows %s", async (path) => {
    expect((await request(ask(HOST + path))).status).toBe(200);
  });

  it("keeps to the size that the asking site has room for", async () => {
    const { width, height } = await json<{ width: number; height: number }>(ask(`${HOST}/zh/unionpay/51/`, "&maxwidth=320&maxheight=200"));
    expect([width, height]).toEqual([320, 200]);
  });

  it.each([
    "&maxwidth=1",
    "&maxwidth=100",
    "&maxwidth=239",
    "&maxwidth=240",
    "&maxwidth=5000",
    "&maxheight=40",
    "&maxwidth=300&maxheight=300",
  ])("is never larger than asked for, and a link where no card fits: %s", async (limits) => {
    const given = new URLSearchParams(limits);
    const answer = await json<{ type: string; title: string; width?: number; height?: number; html?: string }>(
      ask(`${HOST}/en/unionpay/51/`, limits),
    );
    expect(answer.title).toBe("UnionPay POS response code 51: Insufficient funds");
    for (const side of ["width", "height"] as const)
      if (given.has(`max${side}`)) expect(answer[side] ?? 0, side).toBeLessThanOrEqual(Number(given.get(`max${side}`)));
    const members = [answer.width, answer.height, answer.html].filter((member) => member !== undefined);
    expect(members).toHaveLength(answer.type === "rich" ? 3 : 0);
    expect(["rich", "link"]).toContain(answer.type);
  });

  it("needs more height where it has less width", async () => {
    const heights = await Promise.all(
      [600, 300].map(async (width) => (await json<{ height: number }>(ask(`${HOST}/en/unionpay/68/`, `&maxwidth=${width}`))).height),
    );
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
  });

  it("answers in XML with the same members", async () => {
    const response = await request(ask(`${HOST}/en/unionpay/51/`, "&format=xml"));
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    const xml = await response.text();
    expect(xml).toMatch(/^<\?xml [^>]+>\n<oembed>.*<type>rich<\/type>.*<\/oembed>\n$/s);
    expect(xml).toContain("<html>&lt;iframe src=&quot;https://");
  });

  it("passes over the parameters that asking sites add", async () => {
    expect((await request(ask(`${HOST}/en/unionpay/51/`, "&dnt=1&maxwidth=abc&discover=1"))).status).toBe(200);
  });

  it.each([
    [ask("https://elsewhere.example/en/unionpay/51/"), 404],
    [ask(`${HOST}/en/unionpay/`), 404],
    [ask(`${HOST}/en/unionpay/QQ/`), 404],
    [ask(`${HOST}/en/nowhere/51/`), 404],
    [ask("javascript:alert(1)"), 404],
    [ask("https://"), 404],
    [ask(`${HOST}/en/unionpay/%E4%/`), 404],
    [ask(`${HOST}/en/unionpay/51/`, "&format=yaml"), 501],
    ["/oembed", 400],
    [ask(`${HOST}/en/unionpay/4000056655665556/`), 422],
  ])("refuses %s with %d", async (path, status) => {
    const response = await request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });
});
