/** The frames of this page grow with their content, by the script that the page recommends. */
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "respcode:height" || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source && frame.name === data.id) frame.height = String(data.height);
});
