/**
 * `data-resp-code="unionpay:51"` on any element: a card beside it while it is pointed at or has the focus;
 * `data-resp-code-audience` says whose advice it has.
 *
 * The card is a popover in a shadow root of its own, where the page's style sheets do not reach; it can be pointed
 * at itself, stays until the reader goes elsewhere, and Escape puts it away (WCAG 1.4.13).
 */
import { dress } from "./base.ts";
import { languageOf, tagOf } from "./language.ts";
import { h, set } from "./nodes.ts";
import type { RespCode } from "./resp-code.ts";

const MARKED = "[data-resp-code]";
/** In milliseconds: a pointer that only passes opens nothing, one on its way to the card does not lose it. */
const OPENS_AFTER = 150;
const CLOSES_AFTER = 250;

/** Below the element, or where there is room. Browsers that cannot anchor a popover show it in the middle. */
const CSS =
  ":host{all:initial!important}[popover]{border:0;padding:0;margin:4px;background:none;position-area:bottom span-right;" +
  "position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline;width:min(380px,96vw);max-height:90vh;overflow:auto}";

/** Only one module of a page serves its tooltips, however often one is loaded. */
const SERVED = Symbol.for("respcode:tooltips");

export function serveTooltips(): void {
  const marks = document as unknown as Record<symbol, boolean>;
  if (marks[SERVED]) return;
  marks[SERVED] = true;

  const host = h("div");
  const tip = set(h("div"), { popover: "manual", role: "tooltip" });
  const root = host.attachShadow({ mode: "open" });
  dress(root, CSS);
  root.append(tip);
  let over: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout>;

  const wait = (work: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };

  const close = () => {
    clearTimeout(timer);
    if (over) {
      over.ariaDescription = null;
      tip.hidePopover();
    }
    over = undefined;
  };

  const open = (target: HTMLElement) => {
    close();
    over = target;
    const [system, code] = (target.dataset.respCode ?? "").split(/:(.*)/s);
    const card = document.createElement("resp-code");
    Object.assign(card, { system, code, lang: tagOf(languageOf(target)), audience: target.dataset.respCodeAudience });
    card.addEventListener("respcode:result", () => {
      if (over === target) target.ariaDescription = spoken(card);
    });
    tip.replaceChildren(card);
    // In an open dialog nothing outside of it can be seen or pointed at; elsewhere it belongs to the main content.
    (target.closest("dialog,main") ?? document.body).append(host);
    tip.showPopover({ source: target });
  };

  const toward = (event: Event, milliseconds: number) => {
    const target = (event.target as Element).closest?.<HTMLElement>(MARKED);
    if (target && target !== over) wait(() => open(target), milliseconds);
    else if (target || event.target === host) clearTimeout(timer);
    else wait(close, CLOSES_AFTER);
  };

  const page = { pointerover: (event: Event) => toward(event, OPENS_AFTER), focusin: (event: Event) => toward(event, 0) };
  for (const [type, listener] of Object.entries(page)) document.addEventListener(type, listener);
  document.addEventListener("focusout", () => wait(close, CLOSES_AFTER));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());

  new MutationObserver(focusable).observe(document.documentElement, { childList: true, subtree: true });
  focusable();
}

/** What only a mouse can reach is not there for everybody. */
function focusable(): void {
  for (const element of document.querySelectorAll<HTMLElement>(`${MARKED}:not([tabindex])`)) if (element.tabIndex < 0) element.tabIndex = 0;
}

/** The card in a sentence, for who hears the page: a description cannot point into a shadow root. */
const spoken = (card: RespCode) =>
  [...(card.shadowRoot?.querySelectorAll("span,bdi,dt,dd") ?? [])].map(({ textContent }) => textContent).join(" ");
