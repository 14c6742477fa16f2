/** The print button of a counter card. */
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
