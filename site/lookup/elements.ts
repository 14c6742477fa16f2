/** Makes elements. Texts are set as text, never as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const anchor = el("a", "", ...children);
  anchor.href = href;
  return anchor;
}
