/** What both elements are made on: a shadow root with the shared style sheet, events, attributes as properties. */
import type { Language } from "../../codes/model/words.ts";
import { cardCss } from "../../look/card.ts";
import { type LookupError, OWN_ORIGIN } from "./api.ts";
import { languageOf } from "./language.ts";

const CSS = `:host(:not([detail=badge],[detail=line])){display:block}:host([theme=light]) .root{color-scheme:light}:host([theme=dark]) .root{color-scheme:dark}${cardCss()}`;

let shared: CSSStyleSheet | undefined;

/** Constructed sheets: a host's content security policy does not block them, as it would a style element. */
export function dress(root: ShadowRoot, ...more: CSSStyleSheet[]): void {
  shared ??= sheetOf(CSS);
  root.adoptedStyleSheets = [shared, ...more];
}

export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** On a server there are no elements; there the classes can still be imported. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

export abstract class RespElement extends Base {
  // The attributes, by `reflect` below; empty where they are absent.
  declare system: string;
  declare theme: string;
  declare detail: string;
  declare audience: string;
  declare api: string;
  protected readonly root: ShadowRoot;
  #due = false;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: "open" });
    dress(this.root);
  }

  /** Draws anew from the attributes. */
  protected abstract refresh(): void;

  connectedCallback(): void {
    this.changed();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.changed();
  }

  /** Several attributes are often set one after the other; they count as one change. */
  protected changed(): void {
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.refresh();
    });
  }

  protected get language(): Language {
    return languageOf(this);
  }

  /** Origin of the API. */
  protected get base(): string {
    return (this.api || OWN_ORIGIN).replace(/\/+$/, "");
  }

  protected emit(type: "respcode:result" | "respcode:error", detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected emitError({ status, problem, message }: LookupError, of: object): void {
    this.emit("respcode:error", { ...of, status, problem, message });
  }
}

/** Properties that are the attributes under the same names, as frameworks set either; each element has `lang` already. */
export function reflect({ observedAttributes, prototype }: typeof RespElement & { observedAttributes: string[] }): void {
  for (const name of observedAttributes.slice(1))
    Object.defineProperty(prototype, name, {
      get(this: Element) {
        return this.getAttribute(name) ?? "";
      },
      set(this: Element, value: string | null | undefined) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
}

/** The value if it is one of a closed list. */
export const oneOf = <T extends string>(value: string, values: readonly T[]): T | undefined => values.find((allowed) => allowed === value);
