/** The package as those who install it have it: packed, installed without a network, imported, typed, bundled, run. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveApi } from "../support/serve-api.ts";

const TOOLS = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));

let project: string;
let packed: { size: number; unpackedSize: number; files: { path: string }[] };

interface Result {
  status: number;
  out: string;
  err: string;
}

/** Runs a program in the project, to its end. */
function runs(
  program: string,
  args: string[],
  { input = "", env = {} }: { input?: string | undefined; env?: Record<string, string> } = {},
): Promise<Result> {
  return new Promise((resolve) => {
    const { FORCE_COLOR: _, LANG: __, LC_ALL: ___, ...rest } = process.env;
    const child = execFile(program, args, { cwd: project, env: { ...rest, ...env }, maxBuffer: 256 * 1024 * 1024 }, (error, out, err) =>
      resolve({ status: error ? Number(error.code ?? 1) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

const respcode = (args: string[], options?: { input?: string | undefined; env?: Record<string, string> }) =>
  runs("node_modules/.bin/respcode", args, options);

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "respcode-consumer-"));
  await writeFile(join(project, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  const npm = { env: { npm_config_cache: join(project, ".npm"), npm_config_update_notifier: "false" } };
  const pack = await runs("npm", ["pack", inject("clientPackage"), "--json", "--offline"], npm);
  const [entry] = JSON.parse(pack.out) as [typeof packed & { filename: string }];
  packed = entry;
  const install = await runs("npm", ["install", `./${entry.filename}`, "--offline", "--no-audit", "--no-fund"], npm);
  expect(install).toMatchObject({ status: 0 });
}, 60_000);

afterAll(() => rm(project, { recursive: true, force: true }));

/** The figures of a sentence in the package's own description. */
async function figures(file: string, words: RegExp): Promise<number[]> {
  const text = (await readFile(join(inject("clientPackage"), file), "utf8")).replaceAll("\n", " ");
  const found = words.exec(text);
  expect(found, `${file} says nothing like ${words}`).not.toBeNull();
  return (found ?? []).slice(1).map(Number);
}

describe("the tarball", () => {
  it("holds what is needed and nothing else", () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "README.zh.md", "package.json", "dist/cli.js", "dist/offline.d.ts"]),
    );
    expect(paths.filter((path) => !/^(?:LICENSE|README(?:\.zh)?\.md|package\.json|dist\/[\w./-]+\.(?:js|d\.ts))$/.test(path))).toEqual([]);
  });

  it.each([
    ["README.md", /less than ([\d.]+) MB to download and ([\d.]+) MB on disk/],
    ["README.zh.md", /下载不到 ([\d.]+) MB，解压后不到 ([\d.]+) MB/],
  ])("stays as small as its %s says, small enough for a till", async (file, words) => {
    const [download = 0, disk = 0] = await figures(file, words);
    expect(packed.size).toBeLessThan(download * 1e6);
    expect(packed.unpackedSize).toBeLessThan(disk * 1e6);
    expect([download, disk]).toEqual([1.5, 6]);
  });
});

describe("imported in plain Node", () => {
  it("every entry answers, and all share one error", async () => {
    await writeFile(
      join(project, "use.js"),
      `import { Respcode, RespcodeError, OUTCOMES } from "respcode";
       import { lookup, search, isProblem, batch } from "respcode/offline";
       import * as lean from "respcode/offline/lookup";
       const errors = [];
       for (const call of [() => lookup("unionpay:5Z"), () => lean.lookup("nosuch:51")]) try { call(); } catch (error) { errors.push(error instanceof RespcodeError && error.status); }
       const respcode = new Respcode({ baseUrl: "http://127.0.0.1:1", retries: 0 });
       const fault = await respcode.lookup("visa:51").catch((error) => error);
       console.log(JSON.stringify({
         code: lookup("RESP:51".replace("RESP", "unionpay")).code, same: lean.lookup("unionpay:51") === lookup("unionpay:51"),
         best: search({ q: "余额不足", limit: 1 }).codes[0].system, problems: batch(["visa:51", "visa:QQ"]).map(isProblem), errors,
         fault: fault instanceof RespcodeError && fault.status, name: OUTCOMES.declined.zh, search: "search" in lean }));`,
    );
    const { out, err } = await runs(process.execPath, ["use.js"]);
    expect(err).toBe("");
    expect(JSON.parse(out)).toEqual({
      code: "51",
      same: true,
      best: "unionpay",
      problems: [false, true],
      errors: [404, 404],
      fault: 0,
      name: "失败",
      search: false,
    });
  });
});

describe("typed", () => {
  it("in a strict project, with nothing but the package", async () => {
    await writeFile(
      join(project, "consumer.ts"),
      `import { type Code, type Funds, isProblem, Respcode, RespcodeError } from "respcode";
       import { batch, lookup, searchAll } from "respcode/offline";
       import { everywhere } from "respcode/offline/lookup";
       const code: Code = lookup("unionpay:51");
       const funds: Funds = code.funds;
       const zh: string = lookup({ system: "visa", code: "N7", lang: "zh" }).advice.cashier.zh;
       // @ts-expect-error: only one language was asked for.
       lookup({ system: "visa", code: "N7", lang: "zh" }).label.en;
       // @ts-expect-error: a code is a string; 5 is not 05.
       lookup({ system: "unionpay", code: 5 });
       // @ts-expect-error: no such outcome.
       searchAll({ outcome: "lost" });
       // @ts-expect-error: there is no default service.
       new Respcode({});
       const respcode = new Respcode({ baseUrl: "https://codes.example", lang: "en" });
       export const label: Promise<string> = respcode.lookup("visa:51").then((found) => found.label.en);
       // @ts-expect-error: the client speaks English.
       respcode.everywhere("51").then(({ codes }) => codes[0]?.label.zh);
       for (const result of batch(["visa:51"])) if (isProblem(result)) console.log(result.suggestions); else console.log(result.retry.max_attempts, funds, zh);
       for await (const found of respcode.searchAll({ funds: "unknown" })) console.log(found.label.en, everywhere("51").ambiguous);
       export const status = (error: unknown) => (error instanceof RespcodeError ? error.problem.fallback?.funds : undefined);`,
    );
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      module: "nodenext",
      types: [],
    };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    expect(await runs(join(TOOLS, "tsc"), ["--project", "."])).toEqual({ status: 0, out: "", err: "" });
  });
});

/** Bundles a program for browsers; fails where it would need a module of Node's. */
async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: project },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    charset: "utf8",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

describe("bundled for browsers", () => {
  it("the client is as small as its description says, and has nothing of Node", async () => {
    const code = await bundled(`import { Respcode } from "respcode"; window.respcode = new Respcode({ baseUrl: location.origin });`);
    for (const [file, words] of [
      ["README.md", /Small \(less than (\d+) KB, (\d+) KB gzipped\)/],
      ["README.zh.md", /体积小（不到 (\d+) KB，gzip 后不到 (\d+) KB）/],
    ] as const) {
      const [whole = 0, gzipped = 0] = await figures(file, words);
      expect(Buffer.byteLength(code)).toBeLessThan(whole * 1e3);
      expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThan(gzipped * 1e3);
    }
    expect(code).not.toMatch(/\b(?:process|Buffer)\./);
  });

  it("a program that only looks codes up carries no search index", async () => {
    const lean = await bundled(`import { lookup } from "respcode/offline"; window.answer = lookup("unionpay:51");`);
    const full = await bundled(`import { lookup, search } from "respcode/offline"; window.answer = [lookup("unionpay:51"), search];`);
    expect(full.length - lean.length).toBeGreaterThan(500_000);
    const [whole = 0, gzipped = 0] = await figures("README.md", /bundled for lookups alone it is less than (\d+) MB \((\d+) MB gzipped\)/);
    expect(Buffer.byteLength(lean)).toBeLessThan(whole * 1e6);
    expect(gzipSync(lean).byteLength).toBeLessThan(gzipped * 1e6);
  });
});

describe("on the command line", () => {
  it.each(["en", "zh"])("prints what its description shows, in %s", async (lang) => {
    const text = await readFile(join(inject("clientPackage"), lang === "en" ? "README.md" : "README.zh.md"), "utf8");
    const shown = /```\n(.*\(unionpay\)\n68 [^`]+)```/.exec(text)?.[1]?.trimEnd().split("\n") ?? [];
    expect(shown.length).toBeGreaterThan(4);
    const { out } = await respcode(["unionpay:68", "--lang", lang]);
    const printed = out.split("\n");
    shown.forEach((line, at) => {
      expect(printed[at]?.startsWith(line.replace(/…+$/, "")), line).toBe(true);
    });
  });

  it("looks up, searches in Chinese and says by its status what became of it", async () => {
    const [one, zh, miss, wrong] = await Promise.all([
      respcode(["51", "--system", "unionpay", "--json"]),
      respcode(["余额不足"], { env: { LANG: "zh_CN.UTF-8" } }),
      respcode(["unionpay:5Z"]),
      respcode(["--nosuch"]),
    ]);
    expect(one.status).toBe(0);
    expect(JSON.parse(one.out)).toMatchObject({ system: "unionpay", code: "51", funds: "not_taken" });
    expect(zh).toMatchObject({ status: 0, err: "", out: expect.stringMatching(/^unionpay +51 +✗ 失败 +未扣款/m) });
    expect(miss).toMatchObject({ status: 1, out: "", err: expect.stringContaining("unionpay:51") });
    expect(wrong).toMatchObject({ status: 2, out: "" });
  });

  it("answers 5,000 lines from a file and from a pipe", async () => {
    const lines = Array.from({ length: 5_000 }, (_, i) =>
      i % 100 === 99 ? "unionpay:QQ" : `{"system":"${i % 2 ? "visa" : "unionpay"}","code":"51"}`,
    );
    await writeFile(join(project, "codes.ndjson"), lines.join("\n"));
    const [file, pipe] = await Promise.all([
      respcode(["--batch", "codes.ndjson", "--lang", "en"]),
      respcode(["--batch", "--lang", "en"], { input: `${lines.join("\n")}\n` }),
    ]);
    expect(file).toMatchObject({ status: 1, err: "" });
    expect(pipe.out === file.out).toBe(true);
    const results = file.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { system?: string; status: number | string });
    expect(results).toHaveLength(5_000);
    results.forEach(({ system, status }, i) => {
      expect(i % 100 === 99 ? status : system).toBe(i % 100 === 99 ? 404 : i % 2 ? "visa" : "unionpay");
    });
  });

  it("does not mind a reader that has seen enough", async () => {
    const { out, err } = await runs("sh", ["-c", "yes unionpay:51 | node_modules/.bin/respcode --batch | head -n 3"]);
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toBe("");
  });

  it("gives the same from a service as from its own table", async () => {
    const service = await serveApi(inject("clientTable"));
    try {
      const input = `${Array.from({ length: 1_200 }, (_, i) => (i % 2 ? "visa:N7" : "unionpay:5Z")).join("\n")}\n`;
      const calls: [string[], string?][] = [
        [["unionpay:51", "--lang", "zh"]],
        [["余额不足"]],
        [["68"]],
        [["unionpay:5Z"]],
        [["--batch", "--lang", "en"], input],
      ];
      for (const [args, input] of calls) {
        const [own, asked] = await Promise.all([respcode(args, { input }), respcode([...args, "--api", service.origin], { input })]);
        expect(asked.out === own.out, args.join(" ")).toBe(true);
        expect({ err: asked.err, status: asked.status }).toEqual({ err: own.err, status: own.status });
      }
    } finally {
      await service.stop();
    }
  });

  it("says so where a service does not answer", async () => {
    const { status, err } = await respcode(["unionpay:51", "--api", "http://127.0.0.1:1"]);
    expect(status).toBe(3);
    expect(err).toMatch(/does not answer/);
  });
});
