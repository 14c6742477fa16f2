/** The tokens as CSS custom properties. `npm run look` writes them to site/styles/tokens.css. */
import { writeFile } from "node:fs/promises";
import { CAUTION, FONTS, OUTCOME_LOOKS, RADIUS, SIZES, SURFACES, type Theme } from "./tokens.ts";

export const TOKENS_CSS = "site/styles/tokens.css";

/** `paperOnAccent` as `paper-on-accent`. */
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function properties(prefix: string, values: object, unit = ""): string[] {
  return Object.entries(values).map(([name, value]) => `--${prefix}${kebab(name)}: ${value}${unit};`);
}

function ofTheme(theme: Theme): string[] {
  return [
    `color-scheme: ${theme};`,
    ...properties("", SURFACES[theme]),
    ...Object.entries(OUTCOME_LOOKS).flatMap(([outcome, look]) => properties(`${outcome}-`, look[theme])),
    ...properties("caution-", CAUTION[theme]),
  ];
}

const rule = (selector: string, lines: string[]) => `${selector} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
const inside = (condition: string, css: string) => `${condition} {\n${css.replace(/^(?=.)/gm, "  ")}}\n`;

/** Dark unless the page says otherwise, as Starlight has it; light in print, and where no script can read the reader's wish. */
export function tokensCss(): string {
  const fixed = [...properties("font-", FONTS), ...properties("size-", SIZES, "rem"), `--radius: ${RADIUS}rem;`];
  const light = rule(":root,\n:root[data-theme]", ofTheme("light"));
  return [
    "/* Generated from look/tokens.ts by npm run look; do not edit. */",
    rule(":root", [...fixed, ...ofTheme("dark")]),
    rule(':root[data-theme="light"]', ofTheme("light")),
    inside("@media (scripting: none) and (prefers-color-scheme: light)", light),
    inside("@media print", light),
  ].join("\n");
}

if (import.meta.main) await writeFile(new URL(`../${TOKENS_CSS}`, import.meta.url), tokensCss());
