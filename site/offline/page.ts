/** The offline page: shows the code that its address names, as far as the table on this device knows it. */
import type { Language } from "../../codes/model/words.ts";
import { FUNDS, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";
import { FUNDS_LINES, FUNDS_UNKNOWN_STEPS, retryLine } from "../i18n/explain.ts";
import { OFFLINE } from "../i18n/offline.ts";
import { askedBy } from "../lookup/address.ts";
import { ASK_EVENT } from "../lookup/box.ts";
import { el } from "../lookup/elements.ts";
import { codeOffline, type KeptCode } from "./lookup.ts";

const place = document.querySelector<HTMLElement>("[data-kept-code]");
if (place) void answer(place);

async function answer(place: HTMLElement): Promise<void> {
  const { system, code } = askedBy(location.pathname);
  const found = system && code ? await codeOffline(system, code) : undefined;
  if (found) show(place, found.code, found.published);
  // What the table does not list, or lists for many systems, is asked in the box.
  else if (system || code) document.querySelector("[data-lookup]")?.dispatchEvent(new CustomEvent(ASK_EVENT, { detail: { system, code } }));
}

function show(place: HTMLElement, { system, code, label, outcome, funds, retry, advice }: KeptCode, published: string): void {
  const language: Language = place.dataset.language === "zh" ? "zh" : "en";
  const part = (name: string) => place.querySelector(`[data-${name}]`) as HTMLElement;
  const option = document.querySelector<HTMLOptionElement>(`[data-lookup] option[value="${CSS.escape(system)}"]`);
  const badge = document.querySelector<HTMLTemplateElement>(`template[data-outcome="${outcome}"]`);
  const name = option?.text ?? system;

  part("head").replaceChildren(el("p", "kept-head", el("span", "", name), badge?.content.cloneNode(true) ?? OUTCOMES[outcome][language]));
  part("verdict").classList.toggle("verdict-unknown", funds === "unknown");
  const steps = funds === "unknown" ? [el("ol", "", ...FUNDS_UNKNOWN_STEPS[language].map((step) => el("li", "", step)))] : [];
  part("funds").replaceChildren(
    el("p", `verdict-answer funds ${funds}`, FUNDS[funds][language]),
    el("p", "", FUNDS_LINES[funds][language]),
    ...steps,
  );
  part("retry").replaceChildren(
    el("p", "verdict-answer", RETRY_POLICIES[retry.policy][language]),
    // The table does not say who can resolve it; the advice below does.
    el("p", "", retryLine(retry.policy, "none")[language]),
  );
  part("cashier").textContent = advice.cashier[language];
  part("kept").textContent = OFFLINE.keptCode[language](published);
  place.hidden = false;

  const heading = document.querySelector("h1");
  heading?.replaceChildren(el("code", "code-large", code), el("span", "", label[language]));
  document.title = `${name} ${code}${language === "zh" ? "：" : ": "}${label[language]}`;
  const lead = document.querySelector<HTMLElement>("[data-lead]");
  if (lead) lead.textContent = OFFLINE.others[language];
}
