/** Brings the lookup boxes of a page to life. */
import type { Language, Outcome } from "../../codes/model/words.ts";
import { LOOKUP } from "../i18n/lookup.ts";
import { ask } from "./ask.ts";
import { rememberSystem, systemRemembered } from "./remember.ts";
import { render } from "./render.ts";

/** A pause this long in typing asks without Enter. */
const PAUSE = 220;
/** An answer that is quicker than this needs no notice. */
const NOTICE = 250;

for (const box of document.querySelectorAll<HTMLElement>("[data-lookup]")) start(box);

function start(box: HTMLElement): void {
  const form = box.querySelector("form") as HTMLFormElement;
  const select = form.elements.namedItem("system") as HTMLSelectElement;
  const input = form.elements.namedItem("code") as HTMLInputElement;
  const result = box.querySelector("[data-result]") as HTMLElement;
  const language = box.dataset.language as Language;
  const systemName = (id: string) => [...select.options].find((option) => option.value === id)?.text ?? id;
  const badge = (outcome: Outcome) =>
    (box.querySelector(`template[data-outcome="${outcome}"]`) as HTMLTemplateElement).content.cloneNode(true);

  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function lookUp(): Promise<void> {
    clearTimeout(pause);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const system = select.value;
    const typed = input.value.trim();
    if (typed === "") return result.replaceChildren();
    const notice = setTimeout(() => result.replaceChildren(LOOKUP.searching[language]), NOTICE);
    try {
      const answer = await ask(system, typed, signal);
      if (signal.aborted) return;
      result.replaceChildren(...render(answer, { language, system, systemName, badge }));
      if (answer.is !== "refused") keepInAddress(system, typed);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(notice);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void lookUp();
  });
  input.addEventListener("input", (event) => {
    clearTimeout(pause);
    // Pinyin that is still being typed is not yet what the reader means.
    if (!(event as InputEvent).isComposing) pause = setTimeout(lookUp, PAUSE);
  });
  select.addEventListener("change", () => {
    rememberSystem(select.value);
    void lookUp();
  });

  const asked = new URLSearchParams(location.search);
  select.value = asked.get("system") ?? systemRemembered();
  if (select.selectedIndex < 0) select.value = "";
  input.value = asked.get("code") ?? input.value;
  if (input.value) void lookUp();
  else if (matchMedia("(pointer: fine)").matches) input.focus({ preventScroll: true });
}

/** So that a lookup can be sent to somebody, and comes back with the back button. */
function keepInAddress(system: string, code: string): void {
  const query = new URLSearchParams({ ...(system ? { system } : {}), code });
  history.replaceState(history.state, "", `${location.pathname}?${query}`);
}
