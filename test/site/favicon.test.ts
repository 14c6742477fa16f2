import sharp from "sharp";
import { expect, test } from "vitest";
import { icoOf } from "../../site/integrations/favicon.ts";

test("an icon file leads to each of its pictures", async () => {
  const pictures = await Promise.all(
    [16, 32].map(async (side) => ({
      side,
      png: await sharp({ create: { width: side, height: side, channels: 4, background: "#000" } })
        .png()
        .toBuffer(),
    })),
  );
  const ico = icoOf(pictures);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [i, { side, png }] of pictures.entries()) {
    const line = 6 + 16 * i;
    expect(ico.readUInt8(line)).toBe(side);
    const [length, at] = [ico.readUInt32LE(line + 8), ico.readUInt32LE(line + 12)];
    expect(ico.subarray(at, at + length).equals(png)).toBe(true);
  }
});
