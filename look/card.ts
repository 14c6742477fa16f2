/**
 * The style sheet of a card, for the widget's shadow roots and for the page in an iframe.
 *
 * `.root` starts from nothing, so that nothing of a host page leaks in; only the colour scheme is the page's own, and
 * in running text the font and its size. What a host may change are the custom properties that begin with `--resp-code-`.
 */
import { OUTCOME_LOOKS, SURFACES, type Surface, type Tint } from "./tokens.ts";

/** Colour of each theme, by the name that it has in the sheet. */
type Pairs = [name: string, light: string, dark: string][];

const SURFACE: (keyof Surface)[] = ["paper", "ink", "faint", "edge", "link"];

const tintPairs = (light: Tint, dark: Tint): Pairs =>
  (["ink", "paper", "line"] as const).map((name) => [`o-${name}`, light[name], dark[name]]);

/** A host's custom property stands before the theme's colour, and the page's own colour scheme chooses the theme. */
const surface = ([name, light, dark]: Pairs[number]) => `--${name}:var(--resp-code-${name},light-dark(${light},${dark}));`;
const tint = ([name, light, dark]: Pairs[number]) => `--${name}:light-dark(${light},${dark});`;
/** Browsers before `light-dark()` (2024) show the light surfaces; their outcomes have icon and word. */
const plain = ([name, light]: Pairs[number]) => `--${name}:${light};`;

function colours(): string {
  const surfaces: Pairs = SURFACE.map((name) => [name, SURFACES.light[name], SURFACES.dark[name]]);
  const tints = Object.entries(OUTCOME_LOOKS).map(([outcome, look]): [string, Pairs] => [outcome, tintPairs(look.light, look.dark)]);
  return [
    `.root{${surfaces.map(surface).join("")}}`,
    ...tints.map(([name, pairs]) => `.${name}{${pairs.map(tint).join("")}}`),
    `@supports not (color:light-dark(#000,#fff)){.root{${surfaces.map(plain).join("")}}}`,
  ].join("");
}

const SHAPES = `
.root{all:initial;color-scheme:inherit;display:block;max-width:44em;text-align:start;overflow-wrap:anywhere;color:var(--ink);
font:var(--resp-code-size,max(1rem,16px))/1.55 var(--resp-code-font,system-ui,sans-serif);font-variant-numeric:tabular-nums}
.inline{display:inline;font:inherit;font-family:var(--resp-code-font,inherit);color:inherit}
.card{border:1px solid var(--edge);border-radius:var(--resp-code-radius,3px);background:var(--paper);padding:.8em 1em}
.card .card{border:0;padding:0}
.header{display:flex;flex-wrap:wrap;align-items:center;gap:.3em .6em}
.code{font-family:var(--resp-code-code-font,ui-monospace,Menlo,Consolas,monospace);font-weight:700}
.header .code{font-size:1.75em;line-height:1.15}
.label,.outcome,.answer{font-weight:600}
.outcome{display:inline-flex;align-items:center;gap:.3em;border:1px solid var(--o-line);border-radius:99em;padding:0 .55em 0 .35em;
background:var(--o-paper);color:var(--o-ink);font-size:.875em;line-height:1.6;white-space:nowrap}
svg{width:1.15em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
dl,dd,p{margin:0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14em),1fr));gap:.6em;margin-top:.7em}
.facts>div{border:1px solid var(--edge);padding:.45em .7em}
.facts>.unknown{border:2px solid var(--o-line);background:var(--o-paper);color:var(--o-ink)}
dt{color:var(--faint);font-size:.8125em}
.unknown dt{color:inherit}
.answer{font-size:1.125em}
.said{margin-top:.7em;border-inline-start:3px solid var(--edge);padding-inline-start:.7em}
.more{margin-top:.5em}
.footer{margin-top:.7em;border-top:1px dashed var(--edge);padding-top:.45em;font-size:.875em}
a{color:var(--link)}
.inline a{color:inherit}
summary{cursor:pointer;padding:.35em 0}
.ask{display:flex;gap:.5em;margin:.25em 0 .5em}
input{flex:1;min-width:0}
input,button{min-height:2.75em;border:1px solid var(--edge);border-radius:var(--resp-code-radius,3px);padding:0 .7em;
background:var(--paper);color:inherit;font:inherit}
button{background:var(--ink);color:var(--paper);cursor:pointer}
`;

/** The sheet. */
export const cardCss = (): string => colours() + SHAPES;

/** The icon of an outcome: path on a field of 24 by 24. */
export const iconOf = (outcome: keyof typeof OUTCOME_LOOKS): string => OUTCOME_LOOKS[outcome].icon;
