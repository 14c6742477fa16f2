/**
 * `data-resp-code="unionpay:51"` on any element: a card beside it while it is pointed at or has the focus;
 * `data-resp-code-audience` says whose advice it has.
 *
 * The card is a popover in a shadow root of its own, where the page's style sheets do not reach; it can be pointed
 * at itself, stays until the reader goes elsewhere, and Escape puts it away (WCAG 1.4.13).
 */
import { dress, sheetOf } from "./base.ts";
import { languageOf, tagOf } from "./language.ts";
import { h, set } from "./nodes.ts";
import type { ErrorDetail, RespCode } from "./resp-code.ts";

const MARKED = "[data-resp-code]";
/** In milliseconds: a pointer that only passes opens nothing, one on its way to the card does not lose it. */
const OPENS_AFTER = 150;
const CLOSES_AFTER = 250;

/**
 * Below the element or above it, wherever there is more room, as near to its middle as the window lets it; what is
 * higher than the room scrolls. Browsers that cannot anchor a popover show it in the middle. Its padding keeps it off
 * the element, and the pointer on the way to it.
 */
const CSS =
  ":host{all:initial!important;color-scheme:inherit!important}" +
  "[popover]{border:0;background:none;box-sizing:border-box;max-width:min(390px,100%);max-height:100%;position-area:bottom;" +
  "position-try:most-height flip-block}resp-code::part(card){border:0;padding:0}";

export function serveTooltips(): void {
  const host = h("div");
  const box = h("div", "root card");
  const tip = set(h("div", "", box), { popover: "manual", role: "tooltip" });
  const root = host.attachShadow({ mode: "open" });
  dress(root, sheetOf(CSS));
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
    const hear = (event: Event) => {
      if (over !== target) return;
      // Nothing was asked, so that there is nothing to show.
      if ((event as CustomEvent<ErrorDetail>).detail.status === 400) close();
      else target.ariaDescription = spoken(card);
    };
    for (const type of ["respcode:result", "respcode:error"]) card.addEventListener(type, hear);
    box.replaceChildren(card);
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

  for (const [type, delay] of Object.entries({ pointerover: OPENS_AFTER, focusin: 0 }))
    document.addEventListener(type, (event) => toward(event, delay));
  document.addEventListener("focusout", () => wait(close, CLOSES_AFTER));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());

  new MutationObserver(focusable).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["data-resp-code"],
  });
  focusable();
}

/** What only a mouse can reach is not there for everybody. */
function focusable(): void {
  for (const element of document.querySelectorAll<HTMLElement>(`${MARKED}:not([tabindex])`)) if (element.tabIndex < 0) element.tabIndex = 0;
}

/** The card in a sentence, for who hears the page: a description cannot point into a shadow root. */
const spoken = ({ shadowRoot }: RespCode) =>
  Array.from(shadowRoot?.querySelectorAll("span,bdi,dt,dd") ?? [], ({ textContent }) => textContent).join(" ");
