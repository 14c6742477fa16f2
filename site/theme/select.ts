/** Brings the choices of theme to life; a page has one in its header and one in its menu. */
type Choice = "auto" | "light" | "dark";

/** The key that the script of `early.ts` reads. */
const KEY = "starlight-theme";
const prefersLight = matchMedia("(prefers-color-scheme: light)");

function stored(): Choice {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : "auto";
  } catch {
    return "auto";
  }
}

function store(choice: Choice): void {
  try {
    if (choice === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

function show(choice: Choice): void {
  document.documentElement.dataset.theme = choice === "auto" ? (prefersLight.matches ? "light" : "dark") : choice;
  for (const select of selects) select.value = choice;
}

const selects = document.querySelectorAll<HTMLSelectElement>("select[data-theme-select]");
for (const select of selects) {
  select.addEventListener("change", () => {
    store(select.value as Choice);
    show(select.value as Choice);
  });
}
prefersLight.addEventListener("change", () => show(stored()));
show(stored());
