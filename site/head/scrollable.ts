/** What may be wider than a phone scrolls inside itself, and who has only a keyboard has to reach it: code blocks and tables of the guides. */

/** As Markdown makes them; components say for themselves. */
const WIDE = /<(?:pre(?: dir="ltr")?|table)(?=>)/g;

export const reachable = (html: string): string => html.replace(WIDE, '$& tabindex="0"');
