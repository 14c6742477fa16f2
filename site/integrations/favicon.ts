/** `/favicon.ico`, which browsers and messengers ask for whatever a page says: the same drawing as `/favicon.svg`. */
import { readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import sharp from "sharp";
import { BUILDS_SHARED_FILES } from "../language.ts";

/** Sides in pixels: tabs, and the lists and screens that show it larger. */
const SIDES = [16, 32, 48];
/** Lengths in bytes of the head of the file and of each line of its index. */
const HEAD = 6;
const LINE = 16;

export function favicon(): AstroIntegration {
  return {
    name: "respcode-favicon",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        if (!BUILDS_SHARED_FILES) return;
        const drawing = await readFile(new URL("favicon.svg", dir));
        const pictures = await Promise.all(
          SIDES.map(async (side) => ({
            side,
            png: await sharp(drawing, { density: (72 * side) / 32 })
              .resize(side, side)
              .png()
              .toBuffer(),
          })),
        );
        await writeFile(new URL("favicon.ico", dir), icoOf(pictures));
      },
    },
  };
}

/** Several pictures in one file: a head, an index, then the pictures as they are. */
export function icoOf(pictures: readonly { side: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(HEAD + LINE * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(({ side, png }, i) => {
    const line = HEAD + LINE * i;
    head.writeUInt8(side, line);
    head.writeUInt8(side, line + 1);
    head.writeUInt16LE(1, line + 4);
    head.writeUInt16LE(32, line + 6);
    head.writeUInt32LE(png.length, line + 8);
    head.writeUInt32LE(at, line + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
