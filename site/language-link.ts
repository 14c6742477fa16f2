/** The other language shows the same: the filter, the question, the systems side by side, which stand in the query of the address. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keeps-query]")) {
  const { search: own } = link;
  const follow = () => {
    link.search = location.search || own;
    link.hash = location.hash;
  };
  // Whatever comes before it is opened: by mouse, by key, in a new tab.
  for (const event of ["pointerdown", "focus", "click", "contextmenu"]) link.addEventListener(event, follow);
}
