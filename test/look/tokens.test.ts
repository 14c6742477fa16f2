import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ids, OUTCOMES } from "../../codes/model/words.ts";
import { TOKENS_CSS, tokensCss } from "../../look/css.ts";
import { CAUTION, OUTCOME_LOOKS, SURFACES, type Theme, type Tint } from "../../look/tokens.ts";

const THEMES: Theme[] = ["light", "dark"];

/** Linear light of the three channels, 0 to 1. */
function linear(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast of two colours as WCAG 2 has it, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => linear(hex).reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, full severity. */
const SIGHTS: Record<string, number[][]> = {
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** Distance in OKLab of two colours as somebody sees them; 0.02 is just noticed. */
function distance(a: string, b: string, sight: number[][]): number {
  const seen = (hex: string) => oklab(sight.map((row) => row.reduce((sum, weight, at) => sum + weight * (linear(hex)[at] ?? 0), 0)));
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
}

function oklab([r = 0, g = 0, b = 0]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe("the tokens", () => {
  it("are what the site's style sheet says", async () => {
    expect(await readFile(new URL(`../../${TOKENS_CSS}`, import.meta.url), "utf8"), "Run npm run look.").toBe(tokensCss());
  });

  it("have a look for every outcome, each with a drawing of its own", () => {
    expect(Object.keys(OUTCOME_LOOKS)).toEqual(ids(OUTCOMES));
    expect(new Set(Object.values(OUTCOME_LOOKS).map(({ icon }) => icon)).size).toBe(5);
  });

  it.each(THEMES)("can be read in the %s theme", (theme) => {
    const { desk, paper, wash, ink, text, faint, link, edge, accent, paperOnAccent } = SURFACES[theme];
    for (const ground of [desk, paper, wash]) {
      for (const writing of [ink, text, faint, link])
        expect(contrast(writing, ground), `${writing} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [desk, paper]) expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(paperOnAccent, accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(THEMES)("show outcomes and warnings legibly in the %s theme", (theme) => {
    const tints: Tint[] = [...Object.values(OUTCOME_LOOKS).map((look) => look[theme]), CAUTION[theme]];
    for (const { ink, paper, line } of tints) {
      for (const ground of [paper, SURFACES[theme].paper, SURFACES[theme].desk]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      for (const ground of [SURFACES[theme].paper, SURFACES[theme].desk]) expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(SIGHTS))("keep the outcomes apart for who sees %s", (_, sight) => {
    for (const theme of THEMES) {
      const lines = Object.values(OUTCOME_LOOKS).map((look) => look[theme].line);
      for (const [at, line] of lines.entries()) {
        for (const other of lines.slice(at + 1)) expect(distance(line, other, sight), `${line} and ${other}`).toBeGreaterThan(0.06);
      }
    }
  });
});
