/**
 * `npm run lighthouse`: what Lighthouse says of the pages on a phone, in all four categories.
 * Needs a running instance: `npm start` first. `npm run lighthouse -- http://localhost:3000 /zh/visa/N7/` measures another one, or
 * single pages. Numbers of a busy machine are low; that is why no test asserts them.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PATHS = ["/", "/unionpay/", "/unionpay/51/", "/guide/what-is-a-response-code/"];
const DEFAULT_ORIGIN = "http://localhost:8787";
/** As the browser tests start it. */
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const asked = process.argv.slice(2);
const origin = asked.find((argument) => argument.startsWith("http")) ?? DEFAULT_ORIGIN;
const paths = asked.filter((argument) => argument.startsWith("/"));
const pages = paths.length > 0 ? paths : ["zh", "en"].flatMap((lang) => PATHS.map((path) => `/${lang}${path}`));

if (!(await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) {
  console.error(`Nothing answers at ${origin}. Start it with npm start, or name another: npm run lighthouse -- http://localhost:3000`);
  process.exit(1);
}
const executablePath = process.env.CHROME_PATH ?? (await (await import("@sparticuz/chromium")).default.executablePath());
const profile = await mkdtemp(join(tmpdir(), "respcode-lighthouse-"));
const chrome = spawn(executablePath, [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"]);
try {
  const port = await debuggingPort();
  console.log(`${"page".padEnd(40)}${CATEGORIES.map((name) => name.padStart(16)).join("")}`);
  for (const page of pages) await measure(page, port);
} finally {
  const ended = new Promise((resolve) => chrome.once("exit", resolve));
  chrome.kill();
  await ended;
  await rm(profile, { recursive: true, force: true });
}

async function measure(page: string, port: number): Promise<void> {
  const result = await lighthouse(origin + page, { port, onlyCategories: CATEGORIES, logLevel: "error" });
  if (!result) throw new Error(`Lighthouse had nothing to say of ${page}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not load ${page}: ${runtimeError.message}`);
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  console.log(`${page.padEnd(40)}${scores.map((score) => String(score).padStart(16)).join("")}`);
  if (scores.every((score) => score === 100)) return;
  for (const { refs } of CATEGORIES.map((name) => ({ refs: categories[name]?.auditRefs ?? [] }))) {
    for (const { id, weight } of refs) {
      const audit = audits[id];
      if (weight === 0 || !audit || audit.score === null || audit.score >= 1) continue;
      console.log(`    ${id}: ${audit.title} ${audit.displayValue ?? ""}`.trimEnd());
    }
  }
}

/** Chromium tells of the port that it chose on its error output. */
function debuggingPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    let told = "";
    chrome.stderr.on("data", (chunk) => {
      told += chunk;
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(told)?.[1];
      if (port) resolve(Number(port));
    });
    chrome.once("error", reject);
    chrome.once("exit", () => reject(new Error(`Chromium did not start: ${told}`)));
  });
}
