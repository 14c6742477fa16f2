/** The key `/` leads to the lookup from anywhere on a page, unless somebody is writing. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if ((event.target as Element).closest("input, textarea, select, [contenteditable]")) return;
  const input = document.querySelector<HTMLInputElement>("[data-lookup] input, .header-lookup input");
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
