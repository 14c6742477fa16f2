/** Draws the image of a code: outcome by icon, word and colour, then code, label and charge. Everything is escaped by `html`. */
import { html } from "hono/html";
import type { Card } from "../../codes/model/card.ts";
import { type Look, OUTCOME_LOOKS, SURFACES, type Theme } from "../../look/tokens.ts";
import { measure, shorten } from "./width.ts";

const FONT_SIZE = 13;
const HEIGHT = 26;
const PADDING = 9;
const ICON = 15;
const GAP = 5;
/** In font sizes: a longer label would not fit beside other images. */
const LABEL_MAX = 26;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export interface Badge {
  /** What the image says, in full; read aloud in its place. */
  title: string;
  outcome: Card["outcome"];
  /** Parts in a row, separated by dots. */
  parts: string[];
  language: "zh" | "en";
  theme: Theme;
}

export function drawBadge({ title, outcome, parts, language, theme }: Badge): string {
  const { icon, [theme]: tint }: Look = OUTCOME_LOOKS[outcome.id];
  const { paper, ink, edge } = SURFACES[theme];
  const text = parts.map((part) => shorten(part, LABEL_MAX)).join(" · ");
  const [wordWidth, textWidth] = [pixels(outcome.word), pixels(text)];
  const split = PADDING + ICON + GAP + wordWidth + PADDING;
  const width = split + PADDING + textWidth + PADDING;
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}" xml:lang="${language === "zh" ? "zh-CN" : "en"}">
<title>${title}</title>
<rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="3" fill="${paper}" stroke="${edge}"/>
<path d="M3.5 .5H${split}V${HEIGHT - 0.5}H3.5a3 3 0 0 1-3-3V3.5a3 3 0 0 1 3-3z" fill="${tint.paper}" stroke="${tint.line}"/>
<path transform="translate(${PADDING} ${(HEIGHT - ICON) / 2}) scale(${ICON / 24})" d="${icon}" fill="none" stroke="${tint.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
<g font-family="${FONT}" font-size="${FONT_SIZE}">
${line(PADDING + ICON + GAP, wordWidth, outcome.word, tint.ink, "600")}
${line(split + PADDING, textWidth, text, ink, "400")}
</g></svg>`}\n`;
}

const line = (x: number, width: number, text: string, fill: string, weight: string) =>
  html`<text x="${x}" y="${HEIGHT / 2 + FONT_SIZE * 0.36}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${fill}" font-weight="${weight}">${text}</text>`;

const pixels = (text: string) => Math.ceil(measure(text) * FONT_SIZE);
