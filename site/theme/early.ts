/**
 * Sets the theme before the first paint. The only script that stands in the pages themselves, so that no page flashes in
 * the wrong theme and none waits for one more file; its hash is what lets it through the Content-Security-Policy.
 */
import { createHash } from "node:crypto";

/** Key in localStorage; the value is `light`, `dark` or absent: as the system has it. */
export const THEME_KEY = "starlight-theme";

export const EARLY_THEME = `{let t;try{t=localStorage.getItem("${THEME_KEY}")}catch{}document.documentElement.dataset.theme=t||(matchMedia("(prefers-color-scheme: light)").matches?"light":"dark")}`;

/** As `script-src` takes it. */
export const EARLY_THEME_HASH = `'sha256-${createHash("sha256").update(EARLY_THEME).digest("base64")}'`;
