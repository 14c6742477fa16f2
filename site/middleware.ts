/**
 * The last hand at every page. Takes the style attributes out, since the Content-Security-Policy lets none through: what
 * Starlight says in them becomes a plain attribute, which `styles/starlight.css` reads. Lets the keyboard reach what scrolls.
 */
import { defineMiddleware } from "astro:middleware";
import { reachable } from "./head/scrollable.ts";
import { withoutStyleAttributes } from "./head/style-attributes.ts";

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  return new Response(reachable(withoutStyleAttributes(await response.text()), url.pathname), response);
});
