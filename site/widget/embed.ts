/**
 * Runs in the page of an iframe: tells the parent how high the content is, whenever that changes.
 *
 * The message is `{ type: "respcode:height", id, height }`: `id` is the iframe's `name`, `height` in CSS pixels. It
 * holds nothing secret, so it goes to whichever page embeds the frame.
 */
const page = document.documentElement;
let told = 0;

function tell(): void {
  const height = Math.ceil(page.getBoundingClientRect().height);
  if (height === told || parent === window) return;
  told = height;
  parent.postMessage({ type: "respcode:height", id: window.name, height }, "*");
  remeasure();
}

/**
 * Where the browser sizes frames by itself, this asks it to measure again. It throws in a page that is embedded by
 * another element than an iframe, and where the browser knows the method but has frame sizing switched off; the
 * message above has told the height already.
 */
function remeasure(): void {
  try {
    (window as { requestResize?: () => void }).requestResize?.();
  } catch {}
}

new ResizeObserver(tell).observe(page);
// A page whose script came late asks.
addEventListener("message", ({ source, data }) => {
  if (source !== parent || data?.type !== "respcode:height?") return;
  told = 0;
  tell();
});
tell();
