/**
 * Installs the service worker, after all else and only where it is welcome: never for readers who save data, and for those
 * who come from elsewhere for a single page not before they go on to a second; the lookup's own page counts as one.
 */
/** Where the build writes it. */
const SERVICE_WORKER = "/sw.js";

const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
const stays = document.querySelector("[data-lookup]") !== null || document.referrer.startsWith(`${location.origin}/`);

if (import.meta.env.PROD && "serviceWorker" in navigator && !saves && (stays || navigator.serviceWorker.controller)) {
  const register = () => navigator.serviceWorker.register(SERVICE_WORKER).catch(() => undefined);
  const whenIdle = () => ("requestIdleCallback" in window ? requestIdleCallback(register) : setTimeout(register, 1_000));
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}
