/** Everything is open to crawlers; the API's answers are not pages. */
import type { APIRoute } from "astro";

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nDisallow: /v1/\n\nSitemap: ${new URL("/sitemap-index.xml", site)}\n`);
