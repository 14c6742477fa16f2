/** A rendered page as Markdown: its heading and its text, without what surrounds them on every page. */
import { fromHtml } from "hast-util-from-html";
import { select } from "hast-util-select";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

type Element = NonNullable<ReturnType<typeof select>>;

/** Nothing in these can be read as text. */
const LEFT_OUT = new Set([
  "script",
  "style",
  "template",
  "nav",
  "footer",
  "button",
  "form",
  "noscript",
  "input",
  "select",
  "dialog",
  "iframe",
]);

const PAGE = /^(\/(?:zh|en)(?:\/[^?#]+)?)\/(#.*)?$/;

/** @param html of a whole page. */
export function markdownOf(html: string): string {
  const main = select("main", fromHtml(html));
  if (!main) throw new Error("The page has no <main>, so there is nothing to turn into Markdown.");
  const text = toMarkdown(toMdast(plain(main)) as never, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: "-",
    rule: "-",
  });
  return text.replace(/\n{3,}/g, "\n\n");
}

function plain(element: Element): Element {
  const children = element.children.flatMap((child, at): Element["children"] => {
    if (child.type !== "element") return [child];
    if (LEFT_OUT.has(child.tagName) || isAnchor(child)) return [];
    if (child.tagName === "svg") return drawing(child);
    // Small print stands on a line of its own only where there are styles.
    if (child.tagName === "small" && at > 0) return [{ type: "text", value: " · " }, plain(child)];
    return [plain(child)];
  });
  return { ...element, properties: { ...element.properties, ...led(element) }, children } as Element;
}

/** Links lead to the twins of the pages they name. */
function led({ tagName, properties }: Element): { href?: string } {
  const href = properties.href;
  return tagName === "a" && typeof href === "string" ? { href: href.replace(PAGE, "$1.md$2") } : {};
}

/** The sign beside a heading that links to it. */
const isAnchor = ({ properties }: Element) => Array.isArray(properties.className) && properties.className.includes("sl-anchor-link");

/** A diagram says in words what it shows; an ornament says nothing. */
function drawing(svg: Element): Element["children"] {
  const words = svg.children.filter((child): child is Element => child.type === "element" && /^(?:title|desc)$/.test(child.tagName));
  if (words.length === 0) return [];
  const value = words.flatMap(({ children }) => children.map((child) => (child.type === "text" ? child.value : ""))).join(". ");
  return [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: `[${value}]` }] }];
}
