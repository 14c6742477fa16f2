/**
 * Bundles the widget: `widget/v1.js`, which moves with every deployment, and `widget/embed.js` for pages in an iframe.
 *
 * `npm run widget:release -- 1.0.0` writes the bundle as it is now under an address that never changes, into
 * `site/public/widget/`, and its hash into `site/widget/releases.json`. Released files stay in the repository, so
 * that a page that pins one finds it after any deployment.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin, transform } from "esbuild";
import { cardCss } from "../look/card.ts";
import { OUTCOME_LOOKS } from "../look/tokens.ts";

const RELEASES = "site/widget/releases.json";
/** Gzipped; what a partner's page pays for it. */
const BYTES_MAX = 8 * 1024;

export interface Release {
  version: string;
  /** Address below the host. */
  src: string;
  /** For the attribute `integrity`. */
  integrity: string;
  /** Size, gzipped. */
  gzip: number;
}

/** @throws {Error} if the module has grown beyond its budget. */
export async function bundleWidget(version: string, root = "."): Promise<{ module: string; embed: string }> {
  const module = await bundle(join(root, "site/widget/v1.ts"), "esm", `/*! Respcode ${version}, MIT, generated */`);
  const embed = await bundle(join(root, "site/widget/embed.ts"), "iife", "/*! Respcode, MIT, generated */");
  const bytes = gzipped(module);
  if (bytes > BYTES_MAX) throw new Error(`The widget has ${bytes} bytes gzipped; a partner's page should load at most ${BYTES_MAX}.`);
  return { module, embed };
}

async function bundle(entry: string, format: "esm" | "iife", banner: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    charset: "utf8",
    banner: { js: banner },
    plugins: [finishedLook],
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** The look as finished values: a page that embeds the widget does not load what makes them. */
const finishedLook: Plugin = {
  name: "finished-look",
  setup({ onLoad }) {
    onLoad({ filter: /\/look\/card\.ts$/ }, async () => {
      const { code: css } = await transform(cardCss(), { loader: "css", minify: true, target: "es2022" });
      const icons = Object.fromEntries(Object.entries(OUTCOME_LOOKS).map(([outcome, { icon }]) => [outcome, icon]));
      const contents = [
        `export const cardCss = () => ${JSON.stringify(css.trim())};`,
        `const icons = ${JSON.stringify(icons)};`,
        "export const iconOf = (outcome) => icons[outcome];",
      ];
      return { contents: contents.join("\n"), loader: "js" };
    });
  },
};

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).byteLength;

export const integrityOf = (text: string | Uint8Array): string => `sha384-${createHash("sha384").update(text).digest("base64")}`;

/** Writes what moves, and the list of what does not, below a folder of the site's files. */
export async function writeWidget(folder: string): Promise<void> {
  const { module, embed } = await bundleWidget("1 (moving)");
  const releases = await readReleases();
  const index = { moving: { src: "/widget/v1.js", gzip: gzipped(module) }, latest: releases.at(-1), releases };
  await mkdir(join(folder, "widget"), { recursive: true });
  await writeFile(join(folder, "widget/v1.js"), module);
  await writeFile(join(folder, "widget/embed.js"), embed);
  await writeFile(join(folder, "widget/index.json"), `${JSON.stringify(index, undefined, 1)}\n`);
}

export async function readReleases(): Promise<Release[]> {
  return JSON.parse(await readFile(RELEASES, "utf8"));
}

async function release(version: string | undefined): Promise<void> {
  const releases = await readReleases();
  if (!version || !/^\d+\.\d+\.\d+$/.test(version) || releases.some((other) => other.version === version))
    throw new Error(
      `Name a version that is not taken, such as 1.2.3. Taken: ${releases.map((other) => other.version).join(", ") || "none"}.`,
    );
  const { module } = await bundleWidget(version);
  const src = `/widget/${version}/resp-code.js`;
  await mkdir(`site/public/widget/${version}`, { recursive: true });
  await writeFile(`site/public${src}`, module, { flag: "wx" });
  releases.push({ version, src, integrity: integrityOf(module), gzip: gzipped(module) });
  await writeFile(RELEASES, `${JSON.stringify(releases, undefined, 2)}\n`);
  console.log(`Wrote site/public${src}: ${gzipped(module)} bytes gzipped.`);
}

if (import.meta.main) await release(process.argv[2]);
