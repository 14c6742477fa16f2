/** A page tells the address that it is served from, not the one that it was built for: a mirror's, or this machine's. */
for (const element of document.querySelectorAll<HTMLElement>("[data-built-for]")) {
  const { builtFor = "" } = element.dataset;
  if (element.textContent?.includes(builtFor)) element.textContent = element.textContent.replaceAll(builtFor, location.origin);
}
