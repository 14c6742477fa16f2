/**
 * Draws the pictures of the systems. Drawing takes most of a second for each, so those whose content has not changed are
 * taken from the cache beside the packages.
 */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import satori, { type Font } from "satori";
import sharp from "sharp";
import type { Code, System } from "../../codes/model/answer.ts";
import { ids, type Language, OUTCOMES, type Outcome, SYSTEM_KINDS } from "../../codes/model/words.ts";
import { picturePath } from "../head/picture.ts";
import { HOME } from "../i18n/home.ts";
import { BUILD_LANGUAGES } from "../language.ts";
import { type Card, draw, HEIGHT, WIDTH } from "../og/card.ts";
import { buildData } from "./data.ts";

const FONT_FILES = ["latin-400", "latin-700", "chinese-simplified-400", "chinese-simplified-700"];
/** A palette would halve the size and take twice as long to find. */
const PNG = { compressionLevel: 9, adaptiveFiltering: false };
/** One picture is laid out while others are being compressed in threads of their own. */
const AT_ONCE = 3;
const require = createRequire(import.meta.url);
const CACHE = join(dirname(require.resolve("satori/package.json")), "..", ".cache", "respcode-og");

export function og(): AstroIntegration {
  return {
    name: "respcode-og",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { systems } = await buildData();
        const fonts = await readFonts();
        const look = await readFile(new URL("../og/card.ts", import.meta.url), "utf8");
        await mkdir(CACHE, { recursive: true });
        let drawn = 0;
        for (const language of BUILD_LANGUAGES) {
          await mkdir(new URL(`og/${language}/`, dir), { recursive: true });
          const left = cards(systems, language);
          const work = async () => {
            for (const [path, card] of left) drawn += await write(path, card, language);
          };
          await Promise.all(Array.from({ length: AT_ONCE }, work));
        }
        logger.info(`drew ${drawn} pictures`);

        /** Returns how many it had to draw. */
        async function write(path: string, card: Card, language: Language): Promise<number> {
          const hash = createHash("sha256")
            .update(JSON.stringify([card, language, look, satoriVersion()]))
            .digest("hex");
          const [kept, to] = [join(CACHE, `${hash}.png`), fileURLToPath(new URL(`.${path}`, dir))];
          const found = await copyFile(kept, to).then(
            () => true,
            () => false,
          );
          if (found) return 0;
          const svg = await satori(draw(card, language) as never, { width: WIDTH, height: HEIGHT, fonts });
          const png = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
          await writeFile(kept, png);
          await writeFile(to, png);
          return 1;
        }
      },
    },
  };
}

function* cards(systems: readonly System[], language: Language): Generator<[path: string, card: Card]> {
  const zh = language === "zh";
  const all = systems.flatMap(({ codes }) => codes);
  const total = zh ? `${systems.length} 个体系的 ${all.length} 个应答码` : `${all.length} codes of ${systems.length} systems`;
  yield [picturePath(language), { name: HOME.heading[language], kicker: "", count: total, outcomes: tally(all) }];
  for (const { id, name, kind, codes } of systems) {
    const count = zh ? `${codes.length} 个应答码` : `${codes.length} ${codes.length === 1 ? "code" : "codes"}`;
    yield [picturePath(language, id), { name: name[language], kicker: SYSTEM_KINDS[kind][language], count, outcomes: tally(codes) }];
  }
}

const tally = (codes: readonly Code[]) =>
  Object.fromEntries(ids(OUTCOMES).map((outcome) => [outcome, codes.filter((code) => code.outcome === outcome).length])) as Record<
    Outcome,
    number
  >;

const readFonts = (): Promise<Font[]> =>
  Promise.all(
    FONT_FILES.map(async (name): Promise<Font> => {
      const data = await readFile(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${name}-normal.woff`));
      return { name: name.startsWith("latin") ? "Latin" : "Han", data, weight: name.endsWith("700") ? 700 : 400, style: "normal" };
    }),
  );

const satoriVersion = (): string => require("satori/package.json").version;
