/**
 * What may be wider than a phone scrolls inside itself, and who has only a keyboard has to reach it. The components of generated
 * pages see to that themselves; code blocks and tables that come from Markdown are made reachable here.
 */

const CODE = /<pre(?: dir="ltr")?(?=>)/g;
const TABLE = /<table(?=>)/g;
/** Pages that are written in Markdown. */
const WRITTEN = /^\/(?:zh|en)\/(?:guide|api)\//;

/** @param path of the page, with its slashes. */
export function reachable(html: string, path: string): string {
  const withCode = html.replace(CODE, '$& tabindex="0"');
  return WRITTEN.test(path) ? withCode.replace(TABLE, '$& tabindex="0"') : withCode;
}
