/** Brings the lookup boxes of a page to life. */
import type { Language, Outcome } from "../../codes/model/words.ts";
import { LOOKUP } from "../i18n/lookup.ts";
import { type Asked, askedBy } from "./address.ts";
import { ask } from "./ask.ts";
import { Choice } from "./choice.ts";
import { el } from "./elements.ts";
import { rememberSystem, systemRemembered } from "./remember.ts";
import { render } from "./render.ts";

/** A pause this long in typing asks without Enter. */
const PAUSE = 180;
/** An answer that is quicker than this needs no notice. */
const NOTICE = 250;

/** Dispatched at a box, with {@link Asked}: what a page wants to be asked in it. */
export const ASK_EVENT = "respcode:ask";

for (const box of document.querySelectorAll<HTMLElement>("[data-lookup]")) start(box);

function start(box: HTMLElement): void {
  const form = box.querySelector("form") as HTMLFormElement;
  const select = form.elements.namedItem("system") as HTMLSelectElement;
  const input = form.elements.namedItem("code") as HTMLInputElement;
  const panel = box.querySelector("[data-panel]") as HTMLElement;
  const notice = box.querySelector("[data-notice]") as HTMLElement;
  const choice = new Choice(input, box.querySelector("[data-results]") as HTMLElement);
  const language = box.dataset.language as Language;
  const address = box.dataset.lookup as "query" | "path" | "none";
  const systemName = (id: string) => [...select.options].find((option) => option.value === id)?.text ?? id;
  const badge = (outcome: Outcome) =>
    (box.querySelector(`template[data-outcome="${outcome}"]`) as HTMLTemplateElement).content.cloneNode(true);

  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** What the list answers, so that Enter opens nothing that belongs to another question. */
  let answered = "";
  const question = () => `${select.value}:${input.value.trim()}`;

  async function lookUp(asCode = false): Promise<void> {
    clearTimeout(pause);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const [asked, system, typed] = [question(), select.value, input.value.trim()];
    if (typed === "") {
      answered = "";
      notice.replaceChildren();
      choice.show([]);
      open(false);
      return;
    }
    const waiting = setTimeout(() => {
      notice.replaceChildren(el("p", "lookup-line", LOOKUP.searching[language]));
      panel.removeAttribute("data-closed");
    }, NOTICE);
    try {
      const answer = await ask({ system, typed, language, asCode }, signal);
      if (signal.aborted) return;
      const shown = render(answer, { language, system, typed, systemName, badge });
      notice.replaceChildren(...shown.notice);
      choice.show(shown.options);
      open(true);
      answered = asked;
      if (answer.is !== "refused" && address === "query") keepInAddress(system, typed);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Enter: asks what has not been asked, chooses the best, and opens what is chosen or the only one. */
  async function enter(): Promise<void> {
    if (answered !== question() || choice.options.length === 0) await lookUp();
    else {
      const { options, chosen } = choice;
      const target = chosen ?? (options.length === 1 ? options[0] : undefined);
      if (target) return target.click();
      open(true);
    }
    choice.choose(choice.options[0]);
    // The keyboard on a touch screen covers the answer.
    if (!matchMedia("(pointer: fine)").matches) input.blur();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void enter();
  });
  input.addEventListener("input", (event) => {
    clearTimeout(pause);
    // Pinyin that is still being typed is not yet what the reader means.
    if (!(event as InputEvent).isComposing) pause = setTimeout(() => void lookUp(), PAUSE);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(pause);
    pause = setTimeout(() => void lookUp(), PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (choice.isOpen) choice.move(event.key === "ArrowDown" ? 1 : -1);
      else open(true);
    } else if (event.key === "Escape") giveUp();
  });
  /** First the list goes, then what was typed. */
  function giveUp(): void {
    if (panel.offsetHeight > 0) open(false);
    else {
      input.value = "";
      void lookUp();
    }
  }
  function open(wanted: boolean): void {
    panel.toggleAttribute("data-closed", !wanted);
    choice.open(wanted);
  }
  select.addEventListener("change", () => {
    rememberSystem(select.value);
    void lookUp();
  });

  /** Asks for a code that an address names. */
  function askFor({ system, code }: Asked): void {
    choose(system);
    input.value = code;
    if (code) void lookUp(true);
  }
  function choose(system: string): void {
    select.value = system;
    if (select.selectedIndex < 0) select.value = "";
  }
  box.addEventListener(ASK_EVENT, (event) => askFor((event as CustomEvent<Asked>).detail));

  const path = askedBy(location.pathname);
  const query = new URLSearchParams(location.search);
  if (address === "path" && !query.has("code") && (path.system || path.code)) askFor(path);
  else {
    choose((address !== "none" && query.get("system")) || (query.has("system") ? "" : systemRemembered()));
    if (address !== "none") input.value = query.get("code") ?? input.value;
    if (input.value) void lookUp();
    else if (matchMedia("(pointer: fine)").matches) input.focus({ preventScroll: true });
  }
}

/** So that a lookup can be sent to somebody, and comes back with the back button. */
function keepInAddress(system: string, code: string): void {
  const query = new URLSearchParams({ ...(system ? { system } : {}), code });
  history.replaceState(history.state, "", `${location.pathname}?${query}`);
}
