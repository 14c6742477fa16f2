/**
 * `npm run build`: the site with the table and the downloads inside, in `dist/`.
 *
 * The pages of each language are built side by side, since rendering keeps one core busy and they share
 * nothing. Each build has a copy of the sources to itself, so that none reads what another is writing.
 * A build whose inputs have not changed is not made again; `--force` makes it. The description of the API is
 * made each time: it follows from the Worker, which the site knows nothing of, and takes a second.
 */
import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UNNAMED_ORIGIN } from "../codes/model/links.ts";
import { LANGUAGES } from "../codes/model/words.ts";
import { BUILD_INPUTS, isFresh, writeStamp } from "./inputs.ts";
import { run } from "./run.ts";
import { writeWidget } from "./widget.ts";

/** Files a deployment may have on Cloudflare's free plan. */
const FILES_MAX = 20_000;
/** Below the project, so that packages are found in its node_modules. */
const SCRATCH = ".build";

/** Fine to try it out with, and not to be published. */
const UNNAMED = `SITE_URL is not set: counter cards have no QR code, since one that is printed would lead nowhere; feeds, sitemap and heads of pages
say ${UNNAMED_ORIGIN}; what is copied from a page takes the address that serves it. Set SITE_URL to the site's address before you deploy.`;

export async function build({ force = false } = {}): Promise<void> {
  if (!force && (await isFresh())) console.log("Nothing changed since the last build.");
  else await buildSite();
  if (!process.env.SITE_URL) console.log(UNNAMED);
  await run("node", ["worker/openapi/write.ts", "dist"]);
}

async function buildSite(): Promise<void> {
  const started = performance.now();
  await Promise.all([rm("dist", { recursive: true, force: true }), rm(SCRATCH, { recursive: true, force: true })]);
  await Promise.all(LANGUAGES.map(buildLanguage));
  for (const language of LANGUAGES) await moveInto("dist", join(SCRATCH, language, "dist"));
  await writeSitemapIndex();
  await writeWidget("dist");
  await rm(SCRATCH, { recursive: true, force: true });
  const files = await writeStamp();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built dist/ in ${seconds} s: ${files.toLocaleString("en")} files.`);
  if (files > FILES_MAX) throw new Error(`dist/ holds ${files} files; a deployment takes at most ${FILES_MAX}.`);
}

async function buildLanguage(language: string): Promise<void> {
  const root = join(SCRATCH, language);
  await mkdir(root, { recursive: true });
  for (const path of [...BUILD_INPUTS, "package.json", "tsconfig.json"]) await cp(path, join(root, path), { recursive: true });
  // A test runner's NODE_ENV would make Astro build as it serves while developing.
  await run("astro", ["build", "--silent", "--root", root], { BUILD_LANGUAGE: language, NODE_ENV: "production" });
}

/** Moves every file to the same place below another folder; a file that is there already is the same one. */
async function moveInto(target: string, source: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    const moved = await rename(from, to).then(
      () => true,
      () => false,
    );
    if (!moved && entry.isDirectory()) await moveInto(to, from);
  }
}

/** One index in the place of one for each language. */
async function writeSitemapIndex(): Promise<void> {
  await Promise.all(LANGUAGES.map((language) => rm(`dist/sitemap-${language}-index.xml`)));
  const site = process.env.SITE_URL || UNNAMED_ORIGIN;
  const maps = LANGUAGES.map((language) => `<sitemap><loc>${new URL(`/sitemap-${language}-0.xml`, site)}</loc></sitemap>`);
  await writeFile(
    "dist/sitemap-index.xml",
    `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join("")}</sitemapindex>`,
  );
}

if (import.meta.main) await build({ force: process.argv.includes("--force") });
