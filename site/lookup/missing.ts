/** The not-found page: offers the page of the system that its address names. */
import { pagePath } from "../../codes/model/links.ts";
import { MISSING } from "../i18n/missing.ts";
import { askedBy } from "./address.ts";

const place = document.querySelector<HTMLElement>("[data-system-page]");
const box = document.querySelector<HTMLElement>("[data-lookup=path]");
if (place && box) offer(place, box);

function offer(place: HTMLElement, box: HTMLElement): void {
  const language = box.dataset.language === "zh" ? "zh" : "en";
  const { system } = askedBy(location.pathname);
  const option = system ? box.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(system)}"]`) : null;
  const link = place.querySelector("a");
  if (!option || !link) return;
  link.href = pagePath.system(system)[language];
  link.textContent = MISSING.allOf[language](option.text);
  place.hidden = false;
}
