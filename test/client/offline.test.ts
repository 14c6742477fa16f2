/** The offline table says what the API says: the built package against the Worker, over the whole data set. */
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { startApi } from "../support/api.ts";

type Offline = typeof import("../../client/offline.ts");

let offline: Offline;
let api: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  [offline, api] = await Promise.all([
    import(join(inject("clientPackage"), "dist/offline.js")) as Promise<Offline>,
    startApi(inject("clientTable")),
  ]);
}, 60_000);

const enc = encodeURIComponent;

/** What a call answers or throws, as the API would send it. */
function sent(call: () => unknown): string {
  try {
    return JSON.stringify(call());
  } catch (error) {
    if (error instanceof offline.RespcodeError) return JSON.stringify(error.problem);
    throw error;
  }
}

const answered = async (path: string) => (await api(path)).text();

/** The addresses whose two answers differ. */
async function different(pairs: Iterable<[path: string, call: () => unknown]>): Promise<string[]> {
  const found: string[] = [];
  for (const [path, call] of pairs) if (sent(call) !== (await answered(path))) found.push(path);
  return found;
}

const every = <T>(items: readonly T[], step: number) => items.filter((_, at) => at % step === 0);

describe("byte for byte what the API answers", () => {
  it("every code of every system, by the first way and by the second", async () => {
    const codes = offline.systems().systems.flatMap(({ id }) => offline.system(id).codes.map(({ code }) => ({ system: id, code })));
    expect(codes.length).toBe(offline.table().counts.codes);
    const path = ({ system, code }: { system: string; code: string }) => `/v1/systems/${enc(system)}/codes/${enc(code)}`;
    expect(await different(codes.map((ref) => [path(ref), () => offline.lookup(ref)]))).toEqual([]);
    const some = every(codes, 7);
    for (const lang of ["zh", "en"] as const) {
      expect(await different(some.map((ref) => [`${path(ref)}?lang=${lang}`, () => offline.lookup({ ...ref, lang })]))).toEqual([]);
    }
    expect(await different(some.map((ref) => [path(ref), () => offline.lookup(`${ref.system}:${ref.code}`)]))).toEqual([]);
    expect(await different(every(codes, 50).map((ref) => [`${path(ref)}/equivalents`, () => offline.equivalents(ref)]))).toEqual([]);
    const spellings = [...new Set(codes.map(({ code }) => code))];
    expect(await different(every(spellings, 5).map((code) => [`/v1/codes/${enc(code)}`, () => offline.everywhere(code)]))).toEqual([]);
  }, 60_000);

  it("systems, reasons and their codes", async () => {
    const systems = offline.systems().systems.map(({ id }): [string, () => unknown] => [`/v1/systems/${id}`, () => offline.system(id)]);
    const reasons = offline.reasons().reasons.map(({ id }): [string, () => unknown] => [`/v1/reasons/${id}`, () => offline.reason(id)]);
    const lists: [string, () => unknown][] = [
      ["/v1/systems", () => offline.systems()],
      ["/v1/systems?lang=zh", () => offline.systems({ lang: "zh" })],
      ["/v1/reasons", () => offline.reasons()],
      ["/v1/reasons/expired_card?lang=en", () => offline.reason("expired_card", { lang: "en" })],
      ["/v1/systems/visa?lang=zh", () => offline.system("visa", { lang: "zh" })],
      ["/v1/systems/unionpay/codes/51/equivalents?to=stripe", () => offline.equivalents("unionpay:51", { to: "stripe" })],
      [
        "/v1/systems/unionpay/codes/51/equivalents?to=stripe&lang=zh",
        () => offline.equivalents({ system: "unionpay", code: "51", to: "stripe", lang: "zh" }),
      ],
    ];
    expect(await different([...systems, ...reasons, ...lists])).toEqual([]);
  });

  const CASES = [
    "RESP:51",
    "应答码 51",
    " ５１ ",
    "5",
    "n7",
    "51 : Insufficient funds",
    "0 5",
    "5Z",
    "QQ",
    "nothing-like-it",
    "1xx",
    "!",
    "，",
    "100",
    "005",
    "x".repeat(201),
  ];
  it.each(["unionpay", "visa", "iso8583-1993", "stripe", "chinaums-sdk-status", "unionpayy", "VISA"])(
    "what people type for %s, hits and misses with their suggestions",
    async (system) => {
      const pairs = CASES.flatMap((code): [string, () => unknown][] => [
        [`/v1/systems/${system}/codes/${enc(code)}`, () => offline.lookup({ system, code })],
        [`/v1/systems/${system}/codes/${enc(code)}?lang=zh`, () => offline.lookup({ system, code, lang: "zh" })],
        [`/v1/codes/${enc(code)}?lang=en`, () => offline.everywhere(code, { lang: "en" })],
      ]);
      expect(await different(pairs)).toEqual([]);
    },
  );

  it("a search, its order, its pages and its cursors", async () => {
    const queries = [
      "余额不足",
      "yebz",
      "yuebuzu",
      "expired card",
      "insuficient",
      "51",
      "visa 51",
      "do not honor",
      "挂失",
      "no such words at all",
      "51 余额",
    ];
    for (const q of queries) {
      let cursor: string | undefined;
      for (let page = 0; page < 3; page++) {
        const path: string = `/v1/codes?q=${enc(q)}&limit=7${cursor ? `&cursor=${cursor}` : ""}`;
        expect(
          sent(() => offline.search({ q, limit: 7, cursor })),
          path,
        ).toBe(await answered(path));
        cursor = offline.search({ q, limit: 7, cursor }).next;
        if (cursor === undefined) break;
      }
    }
    const pairs: [string, () => unknown][] = [
      ["/v1/codes", () => offline.search()],
      ["/v1/codes?system=visa&funds=unknown&lang=zh", () => offline.search({ system: "visa", funds: "unknown", lang: "zh" })],
      [
        "/v1/codes?q=pin&outcome=declined&retry=after_change&actor=cardholder",
        () => offline.search({ q: "pin", outcome: "declined", retry: "after_change", actor: "cardholder" }),
      ],
      ["/v1/codes?risk=fraud&reason=stolen_card", () => offline.search({ risk: "fraud", reason: "stolen_card" })],
      ["/v1/codes?system=nosuch", () => offline.search({ system: "nosuch" })],
      ["/v1/codes?reason=no_such_reason", () => offline.search({ reason: "no_such_reason" })],
    ];
    expect(await different(pairs)).toEqual([]);
  });

  it("a batch, with a problem in the place of a miss", async () => {
    const lookups = every(offline.search({ q: "51", limit: 100 }).codes, 2).map(({ system, code }) => ({ system, code }));
    lookups.push(
      { system: "unionpay", code: "QQ" },
      { system: "nosuch", code: "51" },
      { system: " VISA ", code: "n7" },
      { system: "visa", code: "9".repeat(201) },
    );
    const body = JSON.stringify({ lookups });
    const answer = await api("/v1/lookups?lang=zh", { method: "POST", body, headers: { "content-type": "application/json" } });
    expect(JSON.stringify({ results: offline.batch(lookups, { lang: "zh" }) })).toBe(await answer.text());
  });

  it("the version and the counts of the table", async () => {
    expect(JSON.stringify(offline.table())).toBe(await answered("/v1/table"));
  });
});

describe("offline", () => {
  it("throws what the client throws", () => {
    expect(() => offline.lookup("unionpay:5Z")).toThrow(offline.RespcodeError);
    expect(() => offline.lookup("51")).toThrow(expect.objectContaining({ status: 404 }));
  });

  it.each<[string, () => unknown, string]>([
    ["limit", () => offline.search({ limit: 0 }), "limit"],
    ["limit", () => offline.search({ limit: 101 }), "limit"],
    ["an empty q", () => offline.search({ q: "" }), "q"],
    ["a long q", () => offline.search({ q: "x".repeat(201) }), "q"],
    ["an outcome", () => offline.search({ outcome: "lost" as "declined" }), "outcome"],
    ["a foreign cursor", () => offline.search({ q: "b", cursor: offline.search({ q: "51", limit: 1 }).next }), "cursor"],
  ])("names the parameter that is off: %s", (_, call, parameter) => {
    expect(call).toThrow(expect.objectContaining({ status: 400, problem: expect.objectContaining({ parameter }) }));
  });

  const any = (value: unknown) => value as never;
  it.each<[string, () => unknown, string]>([
    ["lookup of nothing", () => offline.lookup(any(undefined)), "system"],
    ["a number for a code", () => offline.lookup({ system: "visa", code: any(51) }), "code"],
    ["a number for all", () => offline.lookup(any(51)), "ref"],
    ["everywhere", () => offline.everywhere(any(51)), "code"],
    ["equivalents", () => offline.equivalents(any(undefined)), "system"],
    ["system", () => offline.system(any(undefined)), "system"],
    ["reason", () => offline.reason(any(1)), "reason"],
    ["search", () => offline.search({ q: any(51) }), "q"],
    ["search of null", () => offline.search(any(null)), "query"],
    ["batch", () => offline.batch(any(undefined)), "refs"],
    ["a language", () => offline.lookup("visa:51", { lang: any("fr") }), "lang"],
    ["a language of a list", () => offline.systems({ lang: any("fr") }), "lang"],
  ])("refuses what JavaScript hands over without types: %s", (_, call, parameter) => {
    expect(call).toThrow(offline.RespcodeError);
    expect(call).toThrow(expect.objectContaining({ status: 400, problem: expect.objectContaining({ parameter }) }));
    expect(offline.batch(["visa:51", any({ code: 51 })]).map(offline.isProblem)).toEqual([false, true]);
  });

  it("gives all matches one after the other, each once", () => {
    const all = [...offline.searchAll({ funds: "unknown", limit: 100 })];
    expect(all.length).toBe(offline.search({ funds: "unknown" }).count);
    expect(new Set(all.map(({ system, code }) => `${system}:${code}`)).size).toBe(all.length);
  });

  it("shares answers that nobody can change", () => {
    const code = offline.lookup("unionpay:51");
    expect(offline.lookup({ system: "unionpay", code: "51" })).toBe(code);
    expect(() => {
      code.advice.cashier.en = "Take the money again.";
    }).toThrow(TypeError);
    expect(() => code.sources.pop()).toThrow(TypeError);
  });

  it("refuses card numbers and does not repeat them", () => {
    const number = "5500 0000 0000 0004";
    const calls = [
      () => offline.lookup(`visa:${number}`),
      () => offline.everywhere(number),
      () => offline.search({ q: number }),
      () => offline.system(number),
      () => offline.reason(number),
      () => offline.equivalents("visa:51", { to: number }),
    ];
    for (const call of [
      ...calls,
      () => {
        throw new offline.RespcodeError(offline.batch([`visa:${number}`])[0] as never);
      },
    ]) {
      expect(call).toThrow(expect.objectContaining({ status: 422 }));
      expect(sent(call)).not.toContain("5500");
    }
  });
});
