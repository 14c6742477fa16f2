/** Every system, without its codes. */
import type { SystemSummary } from "../codes/model/answer.ts";
import { INDEX_PACK } from "../codes/model/keys.ts";
import type { Lookup } from "./lookup.ts";

/** In the language of the lookup, or in both where it has none. */
export async function summaries(lookup: Lookup): Promise<SystemSummary[]> {
  const entry = (await lookup.pack(INDEX_PACK))?.entry(lookup.named("systems"));
  if (!entry) throw new Error("The index pack holds no list of systems.");
  return (JSON.parse(new TextDecoder().decode(entry.body)) as { systems: SystemSummary[] }).systems;
}
