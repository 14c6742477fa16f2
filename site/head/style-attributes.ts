/** What Starlight's style attributes say, without style attributes. */

/** Style to the attribute that stands for it; nothing for what is so anyway. */
const KNOWN: [style: RegExp, attribute: string][] = [
  [/^--sl-icon-size: ?1em;?$/, ""],
  [/^--sl-icon-size: ?([\d.]+)(?:em|rem);?$/, "data-icon-size"],
  [/^--depth: ?(\d+);?$/, "data-depth"],
  [/^text-align: ?(left|center|right);?$/, "data-align"],
];

const STYLE_ATTRIBUTE = /(<[a-z][^<>]*?) style="([^"]*)"/g;

/**
 * The page with each style attribute replaced.
 * @throws {Error} for a style that nothing stands for: it would be ignored by the browser.
 */
export function withoutStyleAttributes(html: string): string {
  return html.replace(STYLE_ATTRIBUTE, (_, tag: string, style: string) => {
    for (const [pattern, attribute] of KNOWN) {
      const match = pattern.exec(style);
      if (match) return attribute ? `${tag} ${attribute}="${match[1]}"` : tag;
    }
    throw new Error(
      `style="${style}" would be ignored, since the pages' Content-Security-Policy lets no style attribute through. Use a class, or add it to site/head/style-attributes.ts.`,
    );
  });
}
