/** The not-found page of hosts that know one for all: leads readers of Chinese, by address or else by browser, to theirs. */
import { askedBy } from "./address.ts";

const link = document.querySelector<HTMLAnchorElement>("a[data-other-language]");
const path = /^\/(zh|en)(?:\/|$)/.exec(location.pathname)?.[1];
if (link && (path ?? navigator.language.slice(0, 2)) === "zh") {
  const { system, code } = askedBy(location.pathname);
  const query = new URLSearchParams({ ...(system ? { system } : {}), ...(code ? { code } : {}) }).toString();
  location.replace(link.href + (query && `?${query}`));
}
