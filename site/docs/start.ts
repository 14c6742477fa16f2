/** Starts Swagger UI on the page to try the API in, in the colours that the reader has chosen for the site. */

import { mend, withoutNestedLinks } from "./mend.ts";

interface SwaggerUI {
  (options: object): void;
  presets: { apis: unknown };
}

/** From the bundle, which stands before this script. */
declare const SwaggerUIBundle: SwaggerUI;

/** Where the site's pages keep the choice between light and dark; empty: as the device is. */
const THEME_KEY = "starlight-theme";

function isDark(): boolean {
  const chosen = localStorage.getItem(THEME_KEY);
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function paint(): void {
  const dark = isDark();
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.documentElement.classList.toggle("dark-mode", dark);
}

paint();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#console",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [withoutNestedLinks],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  syntaxHighlight: { theme: "obsidian" },
  // The badge would send the address of the description to another host.
  validatorUrl: null,
});

const place = document.getElementById("console");
if (place) mend(place);
