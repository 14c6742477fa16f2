import { describe, expect, it } from "vitest";
import { heard, lookups, MODULE, one, openHost, origin, page, shadow, until, visit, without } from "../../support/host-visit.ts";

openHost();

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
    without("ERR_FAILED");
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
    without("404");
  });

  it("is made up where there is none: never a blank box", async () => {
    await visit({ body: `${MODULE}<resp-code system="unionpay" code="51"> </resp-code>` }, {}, (page) =>
      page.route("**/v1/**", (route) => route.abort()),
    );
    await until(1);
    expect(await shadow()).toContain("unionpay 51");
    without("ERR_FAILED");
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
    without("ERR_FAILED");
  });
});
