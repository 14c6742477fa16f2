/** Makes nodes. Texts are set as text, never as markup, so that a page may require Trusted Types. */

export type Child = Node | string | undefined | false;

/** @param names classes, which are parts as well: what our sheet can reach, the host's can. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, names?: string, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (names) set(element, { class: names, part: names });
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

export function set<E extends Element>(element: E, attributes: Record<string, string>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of one path that only repeats what a word says. */
export function icon(path: string): Element {
  const svg = set(document.createElementNS(SVG, "svg"), { viewBox: "0 0 24 24", "aria-hidden": "true" });
  svg.append(set(document.createElementNS(SVG, "path"), { d: path }));
  return svg;
}
