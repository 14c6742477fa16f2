/**
 * Takes the style attributes out of every page, since the Content-Security-Policy lets none through: what Starlight says in
 * them becomes a plain attribute, which `styles/starlight.css` reads.
 */
import { defineMiddleware } from "astro:middleware";
import { withoutStyleAttributes } from "./head/style-attributes.ts";

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  return new Response(withoutStyleAttributes(await response.text()), response);
});
