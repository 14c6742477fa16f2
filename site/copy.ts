/** Brings the copy buttons of a page to life. */

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2_000;

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  const target = document.getElementById(button.dataset.copy ?? "");
  const status = button.nextElementSibling as HTMLElement | null;
  if (!target || !status) continue;
  button.addEventListener("click", async () => {
    await copy(target);
    button.dataset.done = "";
    status.textContent = status.dataset.copied ?? "";
    setTimeout(() => {
      delete button.dataset.done;
      status.textContent = "";
    }, SAID_FOR);
  });
}

/** Pages that are not served securely have no clipboard; there the text is selected and copied as by hand. */
async function copy(element: HTMLElement): Promise<void> {
  const text = element.textContent?.trim() ?? "";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(element);
    document.execCommand("copy");
  }
}
