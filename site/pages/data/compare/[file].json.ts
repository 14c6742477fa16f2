/** The short files of the comparison: one a system, and the reasons. They are in no language, so one build makes them. */
import type { APIRoute } from "astro";
import { catalogue } from "../../../catalogue.ts";
import { compactReason, compactSystem, REASONS_FILE } from "../../../compare/compact.ts";
import { BUILDS_SHARED_FILES } from "../../../language.ts";

export async function getStaticPaths() {
  if (!BUILDS_SHARED_FILES) return [];
  const { systems, reasons, reason } = await catalogue();
  return [
    { params: { file: REASONS_FILE }, props: { content: reasons.map(compactReason) as unknown } },
    ...systems.map((system) => ({ params: { file: system.id }, props: { content: compactSystem(system, reason) as unknown } })),
  ];
}

export const GET: APIRoute = ({ props }) => Response.json(props.content);
