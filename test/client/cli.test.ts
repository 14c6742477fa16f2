/** The command, in a terminal of the test's own. */
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { EXIT, run, type Terminal } from "../../client/cli/run.ts";
import type { Service } from "../../client/cli/service.ts";
import { widthOf } from "../../client/cli/width.ts";
import type { Wait } from "../../client/http/options.ts";
import { OfflineSearch } from "../../client/offline/search.ts";
import type { Stored, StoredIndex } from "../../client/offline/stored.ts";
import { OfflineTable } from "../../client/offline/table.ts";
import { RespcodeError } from "../../client/problem.ts";
import type { Code, CodePage, Crossing } from "../../client/types.ts";

let service: Service;

beforeAll(async () => {
  const data = join(inject("clientPackage"), "dist/data");
  const { TABLE } = (await import(join(data, "table.js"))) as { TABLE: Stored };
  const { INDEX } = (await import(join(data, "search.js"))) as { INDEX: StoredIndex };
  const table = new OfflineTable(TABLE);
  const search = new OfflineSearch(table, INDEX);
  service = {
    lookup: (ref, { lang } = {}) => table.lookup(ref, lang),
    everywhere: (code, { lang } = {}) => table.everywhere(code, lang),
    batch: (refs, { lang } = {}) => table.batch(refs, lang),
    search: (query) => search.search(query, query.lang),
    systems: ({ lang } = {}) => table.systems(lang),
    table: () => table.info,
  };
});

interface World {
  env?: Record<string, string>;
  columns?: number;
  input?: string[];
  watched?: boolean;
  /** What the service waits for. */
  waits?: Wait[];
  /** What it answers with. */
  fault?: RespcodeError;
}

async function respcode(line: string | string[], { env = {}, columns, input = [], watched = false, waits = [], fault }: World = {}) {
  const result = { out: "", err: "", writes: 0, status: -1, api: undefined as string | undefined };
  const terminal: Terminal = {
    argv: typeof line === "string" ? line.split(" ") : line,
    env,
    columns,
    watched,
    version: "1.2.3",
    async write(text) {
      result.out += text;
      result.writes++;
    },
    complain(text) {
      result.err += text;
    },
    async open(path) {
      if (path === "missing.ndjson") throw new Error("ENOENT");
      return {
        chunks: (async function* () {
          yield* input;
        })(),
        bytes: undefined,
      };
    },
    async service(api, onWait) {
      result.api = api;
      for (const wait of waits) onWait(wait);
      if (fault) throw fault;
      return service;
    },
  };
  result.status = await run(terminal);
  return result;
}

const ESC = "\u001b[";

describe("one code", () => {
  it("tells an English cashier what happened, whether money moved, what to do and what to say", async () => {
    const { out, err, status } = await respcode("51 --system unionpay");
    expect({ err, status }).toEqual({ err: "", status: EXIT.found });
    const code = (await service.lookup({ system: "unionpay", code: "51" })) as Code;
    for (const text of [
      "✗ Declined",
      "Not charged",
      "Retry once resolved",
      code.advice.cashier.en,
      code.advice.cardholder.en,
      code.meaning.en,
      "visa:51",
    ]) {
      expect(out).toContain(text);
    }
    for (const { title } of code.sources) expect(out).toContain(title);
    expect(out).not.toContain(code.advice.cashier.zh);
  });

  it("says that nobody knows, where nobody does, and that no new payment may be taken", async () => {
    expect((await respcode("unionpay:68 --lang en")).out).toMatch(/nobody knows whether money moved.*take no new payment/);
    expect((await respcode("unionpay:68 --lang zh")).out).toMatch(/谁也不知道有没有扣款.*查明之前不要再次收款/);
  });

  it("tells the cashier, and not the customer, to keep a card", async () => {
    const { out } = await respcode("unionpay:41");
    expect(out).toContain("For the cashier only");
    expect(/^Say +(.*)$/m.exec(out)?.[1]).not.toMatch(/retain|stolen|lost|fraud/i);
  });

  it("keeps its columns in line in Chinese", async () => {
    const { out } = await respcode("unionpay:51", { env: { LANG: "zh_CN.UTF-8", NO_COLOR: "1" }, columns: 60 });
    const lines = out.trimEnd().split("\n").slice(3);
    const indents = lines.map((line) => widthOf(/^\S*\s+/.exec(line)?.[0] ?? ""));
    expect(new Set(indents)).toEqual(new Set([12]));
    const long = lines.filter((line) => widthOf(line) > 60);
    expect(long.every((line) => /https?:|[\w./]{30}/.test(line))).toBe(true);
  });

  it("is the API's answer with --json, in one language if asked", async () => {
    const ref = { system: "visa", code: "N7" };
    expect(JSON.parse((await respcode("visa:n7 --json", { env: { LANG: "zh_CN" } })).out)).toEqual(await service.lookup(ref));
    expect(JSON.parse((await respcode("N7 -s VISA --json --lang zh")).out)).toEqual(await service.lookup(ref, { lang: "zh" }));
  });

  it("suggests what may have been meant, and tells the system's rule", async () => {
    const { out, err, status } = await respcode("unionpay:5Z");
    expect({ out, status }).toEqual({ out: "", status: EXIT.missed });
    expect(err).toMatch(/This code is not listed in UnionPay[\s\S]*neither as approved nor as declined[\s\S]*own rule[\s\S]*unionpay:51/);
    expect((await respcode("QQ9999 --lang zh")).err).toContain("既不要当作成功，也不要当作失败");
    const nosuch = await respcode("51 --system unionpai");
    expect(nosuch).toMatchObject({ status: EXIT.missed, err: expect.stringMatching(/respcode systems lists them all[\s\S]*unionpay/) });
    expect(nosuch.err).not.toContain("/v1/");
  });
});

describe("several codes", () => {
  it("shows a code in every system, and warns where the readings differ", async () => {
    const crossing = (await service.everywhere("51")) as Crossing;
    const { out, status } = await respcode("51");
    expect(status).toBe(EXIT.found);
    expect(out).toContain(`51 in ${crossing.count} systems`);
    expect(out).toContain("Read differently");
    for (const { system } of crossing.codes) expect(out).toMatch(new RegExp(`^${system} +51 `, "m"));
  });

  it.each<[string, string]>([
    ["余额不足", "unionpay"],
    ["yebz", "unionpay"],
    ["insufficient funds", "stripe"],
    ["search 51", "unionpay"],
    ["余额不足 --system visa", "visa"],
  ])("searches for %s", async (line, system) => {
    const { out, status } = await respcode(line);
    expect(status).toBe(EXIT.found);
    expect(out).toMatch(/^\d+ codes?$/m);
    expect(out).toMatch(new RegExp(`^${system} `, "m"));
  });

  it("shows as many as --limit says, and how many more there are", async () => {
    const page = JSON.parse((await respcode("余额不足 --json --limit 3")).out) as CodePage;
    expect(page.codes).toHaveLength(3);
    expect((await respcode("余额不足 --limit 3")).out).toContain(`${page.count - 3} more`);
  });

  it("finds nothing with status 1", async () => {
    expect(await respcode("search qqqqxxzz")).toMatchObject({ status: EXIT.missed, out: expect.stringContaining("Nothing found") });
    expect(await respcode("QQ9999")).toMatchObject({ status: EXIT.missed, err: expect.stringContaining("No system lists") });
  });

  it("lists the systems", async () => {
    const { systems, count } = await service.systems();
    const { out } = await respcode("systems --lang zh");
    expect(out.trimEnd().split("\n")).toHaveLength(count);
    expect(out).toContain(systems[0]?.name.zh);
  });
});

describe("a batch", () => {
  const lines = async (input: string[], line = "--batch") => {
    const result = await respcode(line, { input });
    return {
      ...result,
      results:
        result.out === ""
          ? []
          : result.out
              .trimEnd()
              .split("\n")
              .map((text) => JSON.parse(text)),
    };
  };

  it("answers a line with a line, in order, wherever the chunks are cut", async () => {
    const input = '{"system":"unionpay","code":"51"}\r\nvisa:N7\n\n{"system":"visa","code":"QQ","id":7}\nunionpay:68';
    for (const chunks of [[input], [...input]]) {
      const { results, status } = await lines(chunks);
      expect(results.map(({ code, status }) => code ?? status)).toEqual(["51", "N7", 404, "68"]);
      expect(status).toBe(EXIT.missed);
    }
    expect(await lines(["unionpay:51\n"])).toMatchObject({ status: EXIT.found });
  });

  it("takes bare codes of one system, and keeps one language", async () => {
    const { results } = await lines(["51\nRESP:68\nvisa:N7\n"], "--batch -s unionpay --lang zh");
    expect(results.map(({ system, code }) => `${system}:${code}`)).toEqual(["unionpay:51", "unionpay:68", "visa:N7"]);
    expect(JSON.stringify(results)).not.toContain('"en":');
  });

  it.each<[string, string]>([
    ["broken JSON", '{"system":'],
    ["a number for a code", '{"system":"unionpay","code":51}'],
    ["a bare code without a system", "51"],
    ["a list", '["unionpay","51"]'],
    ["null", "null"],
    ["a line without end", "x".repeat(200_000)],
  ])("puts a problem in the place of a line that is off: %s", async (_, bad) => {
    const { results, status } = await lines([`visa:51\n\n${bad}`, "\nvisa:N7\n"]);
    expect(results.map(({ code, status }) => code ?? status)).toEqual(["51", 422, "N7"]);
    expect(results[1]).toMatchObject({ at: "line 3", type: "/problems/bad-batch" });
    expect(status).toBe(EXIT.missed);
  });

  it("refuses card numbers and repeats nothing of them", async () => {
    const { results, out, err } = await lines([
      'visa:4111111111111111\n{"system":"visa","code":"４１１１ 1111 1111 1111"}\n{"pan":"4111111111111111"}\n4111111111111111\n',
    ]);
    expect(results.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(out + err).not.toMatch(/4111|４１１１/);
  });

  it("writes as it reads, and holds a thousand lines at a time", async () => {
    const { results, writes } = await lines(Array.from({ length: 50 }, () => "unionpay:51\n".repeat(100)));
    expect(results).toHaveLength(5_000);
    expect(writes).toBe(5);
  });

  it("says when a file cannot be read", async () => {
    expect(await respcode("--batch missing.ndjson")).toMatchObject({ status: EXIT.usage, err: expect.stringContaining("cannot be read") });
  });
});

describe("the call itself", () => {
  it.each<[string, RegExp]>([
    ["", /Give a response code/],
    ["51 --foo", /no option --foo/],
    ["51 --lang fr", /--lang takes zh or en/],
    ["余额 --limit 0", /--limit takes/],
    ["51 --api codes.example", /--api takes/],
    ["51 --system", /--system takes a value/],
    ["51 --json=yes", /--json takes no value/],
    ["unionpay:51 --system visa", /unionpay and --system visa are two systems/],
    ["51 52", /One code at a time.*--batch/],
    ["unionpay:51 visa:05", /One code at a time/],
    ["51,52", /One code at a time/],
  ])("is refused with status 2 and a cure: respcode %s", async (line, message) => {
    const { status, out, err } = await respcode(line);
    expect({ status, out }).toEqual({ status: EXIT.usage, out: "" });
    expect(err).toMatch(message);
    expect(err).toContain("--help");
  });

  it.each([
    ["4111111111111111"],
    ["search", "my", "card", "4111-1111-1111-1111"],
    ["51", "--system", "4111111111111111"],
    ["--lang", "4111111111111111"],
    ["--4111111111111111"],
    ["4111111111111111", "--json"],
  ])("repeats no card number: %s", async (...words) => {
    const { status, out, err } = await respcode(words);
    expect(status).toBe(EXIT.usage);
    expect(out + err).not.toContain("4111");
  });

  it.each<[Record<string, string>, string]>([
    [{ LANG: "zh_CN.UTF-8" }, "没有扣"],
    [{ LC_ALL: "en_US.UTF-8", LANG: "zh_CN.UTF-8" }, "No money"],
    [{ LANG: "zhuang" }, "No money"],
    [{}, "No money"],
  ])("speaks the language of %j", async (env, words) => {
    expect((await respcode("unionpay:51", { env })).out).toContain(words);
  });

  it.each<[string, World, boolean]>([
    ["on a terminal", { columns: 80 }, true],
    ["in a pipe", {}, false],
    ["on a terminal with NO_COLOR", { columns: 80, env: { NO_COLOR: "1" } }, false],
    ["on a dumb terminal", { columns: 80, env: { TERM: "dumb" } }, false],
    ["in a pipe with FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, true],
    ["on a terminal with FORCE_COLOR=0", { columns: 80, env: { FORCE_COLOR: "0" } }, false],
  ])("has colours where they are wanted: %s", async (_, world, colours) => {
    expect((await respcode("unionpay:51", world)).out.includes(ESC)).toBe(colours);
    expect((await respcode("unionpay:51 --no-color", world)).out).not.toContain(ESC);
  });

  it("tells its version and that of the table", async () => {
    const { version } = await service.table();
    expect((await respcode("--version")).out).toMatch(new RegExp(`^respcode 1\\.2\\.3, table ${version} `));
  });

  it("explains itself in both languages, without asking for the table", async () => {
    expect((await respcode("--help")).out).toMatch(/^respcode explains/);
    expect((await respcode("--help", { env: { LANG: "zh_TW" } })).out).toMatch(/^respcode 解释/);
  });

  it.each<[string, string]>([
    ["unionpay:51 --system unionpay", "51"],
    ["resp:51 --system unionpay", "51"],
    ["RESP 51 --system unionpay", "51"],
    ["DE39 51 --system unionpay", "51"],
  ])("takes as one code of the one system: respcode %s", async (line, code) => {
    expect(JSON.parse((await respcode(`${line} --json`)).out)).toMatchObject({ system: "unionpay", code });
  });

  it.each<[World, RegExp]>([
    [{ waits: [{ milliseconds: 60_000, status: 429 }] }, /^The service takes no more calls for now: going on in 60 s\.\n$/],
    [{ waits: [{ milliseconds: 60_000, status: 429 }], watched: true }, /^\r.*going on in 60 s/],
    [{ waits: [{ milliseconds: 5_000, status: 503 }], env: { LANG: "zh_CN" } }, /5 秒后再试/],
    [{ waits: [{ milliseconds: 250, status: 503 }] }, /^$/],
  ])("tells that it waits: %j", async (world, words) => {
    expect((await respcode("unionpay:51 --api https://codes.example", world)).err).toMatch(words);
  });

  it.each<[number, object, RegExp]>([
    [
      0,
      { cause: Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } }) },
      /--api does not answer \(ECONNREFUSED\)/,
    ],
    [0, {}, /--api does not answer\. Check/],
    [200, {}, /no Respcode service \(HTTP 200\)/],
  ])("says in the words of a command line that no service answers: %i", async (status, options, words) => {
    const problem = { type: "about:blank", title: "Fault", status, detail: "Look at `cause`, and at `baseUrl`." };
    const { err, status: exit } = await respcode("51 --api https://codes.example", { fault: new RespcodeError(problem, options) });
    expect(err).toMatch(words);
    expect(err).not.toMatch(/baseUrl|`cause`/);
    expect(exit).toBe(EXIT.failed);
  });

  it("asks a service where an address is given", async () => {
    expect((await respcode("unionpay:51 --api https://codes.example")).api).toBe("https://codes.example");
  });
});
