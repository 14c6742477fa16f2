const respcode = "https://HOST";
addEventListener("message", ({ data, origin, source }) => {
  if (origin !== respcode && origin !== "null") return;
  if (data?.type !== "respcode:height" || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== source || frame.name !== data.id) continue;
    frame.style.height = `${Math.min(Math.max(data.height, 40), 2000)}px`;
  }
});
for (const frame of document.querySelectorAll(`iframe[src^="${respcode}/embed/"]`)) {
  frame.contentWindow.postMessage({ type: "respcode:height?" }, "*");
}
