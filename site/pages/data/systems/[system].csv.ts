/** The codes of one system for a spreadsheet. In both languages at once, so one build makes it. */
import type { APIRoute } from "astro";
import { catalogue } from "../../../catalogue.ts";
import { csv } from "../../../integrations/downloads.ts";
import { BUILDS_SHARED_FILES } from "../../../language.ts";

export async function getStaticPaths() {
  if (!BUILDS_SHARED_FILES) return [];
  const { systems } = await catalogue();
  return systems.map((system) => ({ params: { system: system.id }, props: { codes: system.codes } }));
}

export const GET: APIRoute = ({ props }) => new Response(csv(props.codes), { headers: { "content-type": "text/csv; charset=utf-8" } });
