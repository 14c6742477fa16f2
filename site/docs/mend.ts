/** What Swagger UI leaves unnamed or out of the keyboard's reach; its build is mended in site/integrations/docs.ts, its colours in styles/swagger.css. */

/** A plugin: the path of an operation stands in a button already, and a link inside of a button is none to a keyboard. */
export const withoutNestedLinks = { wrapComponents: { DeepLink: () => textOfLink } };

function textOfLink({ text }: { text: unknown }): unknown {
  return text;
}

type Mend = [selector: string, attribute: string, value: (element: Element) => string];

const MENDS: Mend[] = [
  // Wider than a phone: who has only a keyboard has to be able to scroll it.
  ["pre.microlight:not([tabindex])", "tabindex", () => "0"],
  ["tr[data-param-name] select:not([aria-label])", "aria-label", (select) => select.closest<HTMLElement>("tr")?.dataset.paramName ?? ""],
  ["select.examples-select-element:not([aria-label])", "aria-label", () => "Example"],
];

/** Adds to whatever appears below an element what it lacks. React leaves attributes alone that it does not know of. */
export function mend(root: Element): void {
  const mendAll = () => {
    for (const [selector, attribute, value] of MENDS)
      for (const element of root.querySelectorAll(selector)) element.setAttribute(attribute, value(element));
  };
  new MutationObserver(mendAll).observe(root, { childList: true, subtree: true });
  mendAll();
}
