/** The box in the header: keeps card numbers in the browser, and asks in the system of the page, else in the one chosen last. */
import { mayBeCardNumber } from "./card-number.ts";
import { systemRemembered } from "./remember.ts";
import "./shortcut.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form.header-lookup")) {
  const input = form.elements.namedItem("code") as HTMLInputElement;
  const system = form.elements.namedItem("system") as HTMLInputElement;
  // Checked before the form is sent; the browser shows the message, and sends nothing while it stands.
  const check = () => input.setCustomValidity(mayBeCardNumber(input.value) ? (form.dataset.cardNumber ?? "") : "");
  input.addEventListener("input", check);
  check();
  form.addEventListener("submit", () => {
    system.value ||= systemRemembered();
    // An address without `system=` stands for all of them.
    system.disabled = system.value === "";
  });
  // The browser's back button brings the page as it was left.
  addEventListener("pageshow", () => {
    system.disabled = false;
    check();
  });
}
