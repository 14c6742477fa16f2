/** Reads the packs of many systems for one call. */
import type { Pack } from "../codes/model/pack.ts";
import type { Lookup } from "./lookup.ts";

/** KV answers so many reads of one call at a time; more would only use up their patience waiting. */
const READS_AT_ONCE = 6;

/** Id of each system to its pack; ids that no system has are left out. */
export async function readPacks(lookup: Lookup, systems: Iterable<string>): Promise<Map<string, Pack>> {
  const waiting = [...new Set(systems)];
  const packs = new Map<string, Pack>();
  const read = async () => {
    for (let system = waiting.pop(); system !== undefined; system = waiting.pop()) {
      const pack = await lookup.systemPack(system);
      if (pack) packs.set(system, pack);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, read));
  return packs;
}
