/** Brings the builder to life: what is chosen is shown, and written into the snippets. */
import type { Code } from "../../codes/model/answer.ts";
import { codeName } from "../../codes/model/code-name.ts";
import type { Language } from "../../codes/model/words.ts";
import { frameAddress, imageAddress, imageText, MOVING, snippetsOf } from "../snippets.ts";
import "../widget/v1.ts";
import type { ErrorDetail, RespCode } from "../widget/resp-code.ts";
import "./frames.ts";

/** In milliseconds; a pause this long in typing. */
const PAUSE = 300;

const form = document.querySelector<HTMLFormElement>("[data-chooser]");
const builder = document.querySelector<HTMLElement>("[data-builder]");
if (form && builder) start(form, builder);

function start(form: HTMLFormElement, builder: HTMLElement): void {
  const { src, integrity } = builder.dataset;
  const elements = [...builder.querySelectorAll<RespCode>("resp-code")];
  const refusal = builder.querySelector<HTMLElement>("[data-refusal]");
  let pause: ReturnType<typeof setTimeout> | undefined;

  const chosen = () => Object.fromEntries(new FormData(form)) as Record<string, string>;
  const write = (id: string, text: string) => {
    const place = document.getElementById(id);
    if (place) place.textContent = text;
  };

  const choose = () => {
    const { system = "", code = "", lang = "", detail = "", audience = "" } = chosen();
    const wanted = { system, code, lang, detail, audience };
    if (Object.entries(wanted).every(([name, value]) => (elements[0]?.getAttribute(name) ?? "") === value)) return;
    // Until there is an answer, what can be copied is not what is chosen.
    builder.inert = true;
    for (const element of elements) {
      element.replaceChildren();
      Object.assign(element, { ...wanted, audience: audience || null });
    }
  };

  /** @param said why there is nothing to copy; empty if there is. */
  const refuse = (said = "") => {
    builder.inert = said !== "";
    builder.toggleAttribute("data-refused", said !== "");
    if (refusal && refusal.textContent !== said) refusal.textContent = said;
  };

  /** The stages keep their themes, so that another theme changes no element, and nothing is asked anew. */
  const retheme = () => {
    const result = elements[0]?.result;
    if (result) show(result);
  };

  /** The code is known: everything that needs its canonical spelling and its label. */
  const show = (code: Code) => {
    refuse();
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
      const staged = { ...choice, theme: stage };
      builder.querySelector(`[data-frame="${stage}"]`)?.setAttribute("src", frameAddress(code, language, staged));
      const image = builder.querySelector(`[data-image="${stage}"]`);
      image?.setAttribute("src", imageAddress(code, language, staged));
      image?.setAttribute("alt", imageText(code, title, language, staged));
    }
  };

  elements[0]?.addEventListener("respcode:result", (event) => show((event as CustomEvent<{ result: Code }>).detail.result));
  elements[0]?.addEventListener("respcode:error", (event) => {
    const { status } = (event as CustomEvent<ErrorDetail>).detail;
    const { unlisted, unasked, unanswered } = refusal?.dataset ?? {};
    refuse(status === 404 ? unlisted : status === 400 ? unasked : unanswered);
  });
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    const { name, tagName } = target as HTMLInputElement | HTMLSelectElement;
    pause = setTimeout(choose, tagName === "INPUT" ? PAUSE : 0);
    if (name === "theme") retheme();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
