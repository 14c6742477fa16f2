/** Makes the site installable and its lookup work offline: manifests, icons, the kept table and the service worker. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "esbuild";
import sharp, { type Sharp } from "sharp";
import { syllablesOf } from "../../codes/model/compile/pinyin.ts";
import { LANGUAGES, type Language } from "../../codes/model/words.ts";
import { SURFACES } from "../../look/tokens.ts";
import { HOME } from "../i18n/home.ts";
import { OFFLINE } from "../i18n/offline.ts";
import { BUILDS_SHARED_FILES } from "../language.ts";
import { OFFLINE_TABLE, offlinePath } from "../offline/paths.ts";
import { offlineTable } from "../offline/table.ts";
import { homePath } from "../paths.ts";
import { buildData } from "./data.ts";

/** Side in pixels; a maskable icon keeps its drawing inside the middle 80 %, since platforms cut the rest into shapes. */
const ICONS = [
  { file: "192.png", side: 192, purpose: "any" },
  { file: "512.png", side: 512, purpose: "any" },
  { file: "maskable-512.png", side: 512, purpose: "maskable" },
] as const;
const TOUCH_ICON = { file: "apple-touch.png", side: 180 };
const SAFE_ZONE = 0.72;

/** As site/offline/register.ts asks for it. */
const SERVICE_WORKER = "sw.js";

export function pwa(): AstroIntegration {
  return {
    name: "respcode-pwa",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        if (!BUILDS_SHARED_FILES) return;
        const { systems, reasons, files } = await buildData();
        const widths = new Map(files.systems.flatMap((system) => (system.code.width ? [[system.id, system.code.width] as const] : [])));
        const table = JSON.stringify(offlineTable({ systems, reasons }, widths, syllablesOf));
        await mkdir(new URL("data/", dir), { recursive: true });
        await writeFile(new URL(`.${OFFLINE_TABLE}`, dir), table);
        await writeIcons(dir);
        for (const language of LANGUAGES) await writeFile(new URL(`manifest-${language}.webmanifest`, dir), manifest(language));
        const version = await writeServiceWorker(dir, table);
        logger.info(`service worker ${version}`);
      },
    },
  };
}

async function writeIcons(dir: URL): Promise<void> {
  const favicon = await readFile(new URL("favicon.svg", dir));
  const folder = new URL("icons/", dir);
  await mkdir(folder, { recursive: true });
  const draw = (side: number) => sharp(favicon, { density: (72 * side) / 32 }).resize(side, side);
  for (const { file, side, purpose } of ICONS) {
    const to = fileURLToPath(new URL(file, folder));
    if (purpose === "any") await draw(side).png({ palette: true }).toFile(to);
    else await onPaper(side, draw(Math.round(side * SAFE_ZONE))).toFile(to);
  }
  // Its corners are cut off by the platform, which shows black where there is nothing.
  const { file, side } = TOUCH_ICON;
  await onPaper(side, draw(Math.round(side * 0.86))).toFile(fileURLToPath(new URL(file, folder)));

  function onPaper(size: number, drawing: Sharp) {
    const paper = sharp({ create: { width: size, height: size, channels: 4, background: SURFACES.light.desk } });
    return {
      toFile: async (to: string) =>
        paper
          .composite([{ input: await drawing.png().toBuffer() }])
          .png({ palette: true })
          .toFile(to),
    };
  }
}

function manifest(language: Language): string {
  const { desk } = SURFACES.light;
  return JSON.stringify(
    {
      id: homePath(language),
      name: `Respcode: ${HOME.title[language]}`,
      short_name: OFFLINE.short[language],
      description: OFFLINE.install[language],
      lang: language === "zh" ? "zh-CN" : "en",
      dir: "ltr",
      start_url: homePath(language),
      scope: "/",
      display: "minimal-ui",
      background_color: desk,
      theme_color: desk,
      categories: ["business", "finance", "utilities"],
      icons: ICONS.map(({ file, side, purpose }) => ({ src: `/icons/${file}`, sizes: `${side}x${side}`, type: "image/png", purpose })),
    },
    undefined,
    1,
  );
}

/** Returns the version: a hash over what the worker keeps from the start. */
async function writeServiceWorker(dir: URL, table: string): Promise<string> {
  const assets = (await readdir(new URL("_astro/", dir))).filter((name) => /\.(?:js|css)$/.test(name)).sort();
  const pages = LANGUAGES.flatMap((language) => [homePath(language), offlinePath(language)]);
  const shell = [...pages, ...assets.map((name) => `/_astro/${name}`), "/favicon.svg"];
  // Only this language's pages are there yet; the other's change with the same data, words and assets.
  const home = await readFile(new URL(`.${homePath(LANGUAGES[0])}index.html`, dir));
  const version = createHash("sha256").update(JSON.stringify(shell)).update(home).update(table).digest("hex").slice(0, 12);
  const entry = process.env.SERVICE_WORKER === "off" ? "farewell.ts" : "worker.ts";
  await build({
    entryPoints: [fileURLToPath(new URL(`../offline/${entry}`, import.meta.url))],
    outfile: fileURLToPath(new URL(SERVICE_WORKER, dir)),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(version) },
    logLevel: "warning",
  });
  return version;
}
