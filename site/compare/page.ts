/** The comparison in the browser: any systems, chosen in the form, kept in the address. */
import type { Outcome } from "../../codes/model/words.ts";
import { COMPARE } from "../i18n/compare.ts";
import { formatChoice, parseChoice } from "./choice.ts";
import { type CompactReason, type CompactSystem, compactPath, REASONS_FILE } from "./compact.ts";
import { compare } from "./match.ts";
import { type Badges, renderComparison } from "./render.ts";

const files = new Map<string, Promise<unknown>>();
const form = document.querySelector<HTMLFormElement>("form[data-compare]");
const target = document.querySelector<HTMLElement>("[data-comparison]");
if (form && target) start(form, target);

function start(form: HTMLFormElement, target: HTMLElement): void {
  const language = form.dataset.language === "zh" ? "zh" : "en";
  const selects = [...form.querySelectorAll<HTMLSelectElement>("select[data-system]")];
  const [first] = selects;
  if (!first) return;
  // The list of systems is in the page once.
  for (const select of selects.slice(1)) select.append(...[...first.children].slice(1).map((child) => child.cloneNode(true)));
  const known = new Set([...first.options].map(({ value }) => value).filter(Boolean));
  const badges = Object.fromEntries(
    [...document.querySelectorAll<HTMLTemplateElement>("template[data-outcome]")].map((template) => [
      template.dataset.outcome as Outcome,
      template.innerHTML,
    ]),
  ) as Badges;
  // Until systems are chosen the pairs stand there.
  const pairs = [...target.childNodes];
  let latest = 0;

  async function show(ids: string[]): Promise<void> {
    const mine = ++latest;
    if (ids.length < 2) {
      target.replaceChildren(...(ids.length === 0 ? [] : [COMPARE.tooFew[language]]), ...pairs);
      return;
    }
    try {
      const [reasons, ...systems] = await Promise.all([read<CompactReason[]>(REASONS_FILE), ...ids.map((id) => read<CompactSystem>(id))]);
      if (mine !== latest) return;
      target.innerHTML = renderComparison(systems, compare(systems, reasons), badges, language);
    } catch {
      if (mine === latest) target.textContent = COMPARE.failed[language];
    }
  }

  function restore(): void {
    const ids = parseChoice(location.search, known);
    selects.forEach((select, at) => {
      select.value = ids[at] ?? "";
    });
    void show(ids);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (!selects.includes(event.target as HTMLSelectElement)) return;
    const ids = [...new Set(selects.map(({ value }) => value).filter(Boolean))];
    history.pushState(null, "", location.pathname + formatChoice(ids));
    void show(ids);
  });
  addEventListener("popstate", restore);
  restore();
}

/** A file of the comparison; kept, unless it could not be read. */
function read<T>(id: string): Promise<T> {
  const known = files.get(id);
  if (known) return known as Promise<T>;
  const reading = fetch(compactPath(id)).then((response) => {
    if (!response.ok) throw new Error(`${compactPath(id)} answered ${response.status}.`);
    return response.json();
  });
  files.set(id, reading);
  reading.catch(() => files.delete(id));
  return reading as Promise<T>;
}
