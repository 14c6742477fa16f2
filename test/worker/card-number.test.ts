import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { holdsCardNumber, valueHoldsCardNumber } from "../../worker/card-number.ts";
import { fill } from "../support/kv.ts";
import { post, request } from "../support/request.ts";

beforeAll(async () => {
  await fill(env);
});

/** Numbers that pass the Luhn check: random digits and the check digit that fits. */
const luhnNumber = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 17 }))
  .map(([first, rest]) => {
    const digits = [first, ...rest];
    const sum = digits
      .toReversed()
      .reduce((total, digit, i) => total + (i % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
    return [...digits, (10 - (sum % 10)) % 10].join("");
  });

/** What people, terminals, editors and those who mean harm put between the groups. */
const separator = fc.oneof(
  fc.constantFrom(..."  - . / \\ ~ _ , ; : | * # + = ' \" ( ) < > & % ^ $ ` ! ? @ · • … ‐ ‑ ‒ – — − ― ／ 、 。 ， ・ 　".split(" "), " "),
  fc.constantFrom("\n", "\r\n", "\t", "\u0000", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\ufe0f", "\u3164", "\u202e"),
  fc.constantFrom(" - ", " – ", "   ", "        ", " / ", " | ", ", ", "----", " -- ", "\u200b \u200b", ") (", "%20", "%2520", "%0A"),
);

const TEST_NUMBER = "4111111111111111";
const fullWidth = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe("a card number", () => {
  it("is seen in any spelling", () => {
    fc.assert(
      fc.property(luhnNumber, separator, fc.integer({ min: 1, max: 6 }), (number, separator, size) => {
        const groups = number.match(new RegExp(`.{1,${size}}`, "g")) ?? [];
        const grouped = groups.join(separator);
        expect(holdsCardNumber(grouped), grouped).toBe(true);
        expect(holdsCardNumber(`RESP 51 ${grouped} approved`)).toBe(true);
        expect(holdsCardNumber(groups.map(fullWidth).join(separator))).toBe(true);
      }),
    );
  });

  it("is seen beside other digits", () => {
    expect(holdsCardNumber(`51 ${TEST_NUMBER}`)).toBe(true);
    expect(holdsCardNumber(`${TEST_NUMBER} 51`)).toBe(true);
    expect(holdsCardNumber("٤١١١١١١١١١١١١١١١")).toBe(true);
  });

  it("is seen in JSON, in any place and however its spaces are written", () => {
    const place = fc.constantFrom<(text: string) => unknown>(
      (text) => text,
      (text) => ({ code: text }),
      (text) => ({ [text]: 1 }),
      (text) => [1, { deep: [text] }],
      (text) => ({ note: `my card: ${text}.` }),
      (text) => text.match(/[^\s]+/g) ?? [],
    );
    fc.assert(
      fc.property(luhnNumber, fc.constantFrom(" ", "\n", "\t", "\r\n", "\u2011", " - "), place, (number, separator, put) => {
        const value = put(number.match(/.{1,4}/g)?.join(separator) ?? number);
        expect(valueHoldsCardNumber(JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
    );
    expect(valueHoldsCardNumber([4111, 1111, 1111, 1111])).toBe(true);
    expect(
      valueHoldsCardNumber({
        lookups: [
          { system: "unionpay", code: "51" },
          { system: "visa", code: "05" },
        ],
      }),
    ).toBe(false);
  });

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => typeof holdsCardNumber(text) === "boolean"));
  });

  it("is not seen in what does not pass the check, or is too short or too long", () => {
    expect(holdsCardNumber("4111111111111112")).toBe(false);
    expect(holdsCardNumber("411111111116")).toBe(false);
    expect(holdsCardNumber("51 00 54 N7 Z3")).toBe(false);
    expect(holdsCardNumber("2026-11-22T10:15:30Z")).toBe(false);
  });

  it("is not seen in dates and times, whatever stands beside them", () => {
    const moment = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 99 }), fc.constantFrom("-", "/", "."), (iso, code, separator) => {
        const [date = "", time = ""] = [iso.slice(0, 10).replaceAll("-", separator), iso.slice(11, 19)];
        for (const text of [iso, `RESP:${code} ${date} ${time}`, `${date} ${time} RESP ${code}`, `${date} ${time.slice(0, 5)} ${code}`])
          expect(holdsCardNumber(text), text).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("is seen although a date stands beside it", () => {
    expect(holdsCardNumber(`2026-11-22 10:15:30 ${TEST_NUMBER}`)).toBe(true);
    expect(holdsCardNumber(`4111 1111 1111 1111 2026/11/22`)).toBe(true);
    expect(holdsCardNumber("4111-11-11 11:11:11:11")).toBe(true);
  });

  it.each([
    `/v1/codes/${TEST_NUMBER}`,
    `/v1/systems/unionpay/codes/4111-1111-1111-1111`,
    `/v1/systems/unionpay/codes/${encodeURIComponent("4111 1111 1111 1111")}`,
    `/v1/systems/unionpay/codes/${encodeURIComponent(fullWidth(TEST_NUMBER))}`,
    `/v1/lookups?code=unionpay:${TEST_NUMBER}`,
    `/v1/systems?x=4111+1111+1111+1111`,
    `/v1/${TEST_NUMBER}`,
    `/zh/unionpay/${TEST_NUMBER}/`,
    "/en/lookup/?code=4111+-+1111+-+1111+-+1111",
    "/v1/codes?q=4111%E3%80%811111%E3%80%811111%E3%80%811111",
    "/v1/codes?q=4111%0A1111%0A1111%0A1111",
    "/v1/codes/4111%25201111%25201111%25201111",
    "/oembed?url=https%3A%2F%2Frespcode.test%2Fen%2Fvisa%2F4111%252D1111%252D1111%252D1111%2F",
    "/en/visa/4111~1111~1111~1111.md",
  ])("in %s is refused and not repeated", async (path) => {
    const response = await request(path, { redirect: "manual" });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ type: "/problems/card-number-rejected" });
    expect(text + JSON.stringify([...response.headers])).not.toMatch(/4\D{0,9}1\D{0,9}1\D{0,9}1\D{0,9}1/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("location")).toBeNull();
  });

  it.each([
    ["/zh/lookup/?code=4111+1111+1111+1111", "en", "zh"],
    ["/en/lookup/?system=unionpay&code=4111-1111-1111-1111", "zh-CN", "en"],
    [`/zh/unionpay/${TEST_NUMBER}/`, "en", "zh"],
    [`/${TEST_NUMBER}`, "zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    [`/?code=${TEST_NUMBER}`, "de", "en"],
  ])("in %s leads who reads pages to one that explains it, without the number", async (path, accepts, language) => {
    const response = await request(path, { redirect: "manual", headers: { accept: "text/html,*/*;q=0.8", "accept-language": accepts } });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/${language}/problems/card-number-rejected/`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect((await response.text()) + JSON.stringify([...response.headers])).not.toMatch(/4\D{0,9}1\D{0,9}1\D{0,9}1\D{0,9}1/);
  });

  it("in a call of the API is refused as such, whatever the caller takes", async () => {
    const response = await request(`/v1/codes/${TEST_NUMBER}`, { headers: { accept: "text/html" } });
    expect([response.status, response.headers.get("content-type")]).toEqual([422, expect.stringContaining("problem+json")]);
  });

  it.each([
    ["a code", { lookups: [{ system: "unionpay", code: TEST_NUMBER }] }],
    ["a number", `{"lookups":[{"system":"unionpay","code":${TEST_NUMBER}}]}`],
    [
      "escapes",
      `{"lookups":[{"system":"unionpay","code":"${[...TEST_NUMBER].map((digit) => `\\u00${digit.charCodeAt(0).toString(16)}`).join("")}"}]}`,
    ],
    ["a key", { [TEST_NUMBER]: [] }],
    ["lines", { lookups: [{ system: "unionpay", code: "4111\n1111\n1111\n1111" }] }],
    ["columns", { lookups: [{ system: "unionpay", code: "4111\t1111\r\n1111 - 1111" }] }],
    ["a list", { lookups: ["4111", "1111", "1111", "1111"] }],
    ["text that is not JSON", `card ${TEST_NUMBER}`],
  ])("in a batch as %s is refused", async (_, body) => {
    const response = await post("/v1/lookups", body);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("card-number-rejected");
  });
});
