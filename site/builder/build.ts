/** Brings the builder to life: what is chosen is shown, and written into the snippets. */
import type { Code } from "../../codes/model/answer.ts";
import type { Language } from "../../codes/model/words.ts";
import { codeName } from "../i18n/titles.ts";
import { MOVING, snippetsOf } from "../snippets.ts";
import "../widget/v1.ts";
import type { RespCode } from "../widget/resp-code.ts";
import "./frames.ts";

/** In milliseconds; a pause this long in typing. */
const PAUSE = 300;

const form = document.querySelector<HTMLFormElement>("[data-chooser]");
const builder = document.querySelector<HTMLElement>("[data-builder]");
if (form && builder) start(form, builder);

function start(form: HTMLFormElement, builder: HTMLElement): void {
  const { src, integrity } = builder.dataset;
  const elements = [...builder.querySelectorAll<RespCode>("resp-code")];
  let pause: ReturnType<typeof setTimeout> | undefined;

  const chosen = () => Object.fromEntries(new FormData(form)) as Record<string, string>;
  const write = (id: string, text: string) => {
    const place = document.getElementById(id);
    if (place) place.textContent = text;
  };

  const choose = () => {
    const { system = "", code = "", lang = "", detail = "", audience = "" } = chosen();
    for (const element of elements) Object.assign(element, { system, code, lang, detail, audience: audience || null });
  };

  /** The stages keep their themes, so that another theme changes no element, and nothing is asked anew. */
  const retheme = () => {
    const result = elements[0]?.result;
    if (result) show(result);
  };

  /** The code is known: everything that needs its canonical spelling and its label. */
  const show = (code: Code) => {
    const { lang = "", detail = "", audience = "", theme = "" } = chosen();
    const language = lang as Language;
    const option = form.querySelector(`option[value="${CSS.escape(code.system)}"]`);
    const name = { zh: option?.textContent ?? "", en: option?.textContent ?? "" };
    const choice = { detail, audience, theme };
    const title = codeName({ name }, code.code, language);
    const site = new URL(location.origin);
    const { element, iframe, image, markdown, link } = snippetsOf(code, title, language, site, {
      ...choice,
      module: src && integrity ? { src, integrity } : MOVING,
    });
    const moving = snippetsOf(code, title, language, site, choice).element;
    for (const [kind, text] of Object.entries({ element, moving, iframe, image, markdown, link })) write(`snippet-${kind}`, text);
    for (const stage of ["light", "dark"]) {
      // A frame has no badge and no line.
      const shown = { lang, theme: stage, ...(detail === "full" ? { detail } : {}), ...(audience ? { audience } : {}) };
      const frame = builder.querySelector(`[data-frame="${stage}"]`);
      frame?.setAttribute("src", `${code.links.embed}?${new URLSearchParams(shown)}`);
      const image = builder.querySelector(`[data-image="${stage}"]`);
      image?.setAttribute("src", `${code.links.embed.replace(/^\/embed\//, "/badge/")}.svg?lang=${lang}&theme=${stage}`);
    }
  };

  elements[0]?.addEventListener("respcode:result", (event) => show((event as CustomEvent<{ result: Code }>).detail.result));
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    const { name, tagName } = target as HTMLInputElement | HTMLSelectElement;
    pause = setTimeout(choose, tagName === "INPUT" ? PAUSE : 0);
    if (name === "theme") retheme();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
