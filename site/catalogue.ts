/** The data set as the pages read it: everything by its id, and each code across systems. */
import { getCollection, getEntry } from "astro:content";
import type { Results } from "../bench/results/shape.ts";
import type { Code, Crossing, Reason } from "../codes/model/answer.ts";
import { crossSystems } from "../codes/model/compile/crossing.ts";
import { fold } from "../codes/model/normalize.ts";
import { ids, SYSTEM_KINDS, type Text } from "../codes/model/words.ts";
import type { ReportEntry, SystemEntry } from "./content.config.ts";

export interface SiteCatalogue {
  /** Best known first. */
  systems: SystemEntry[];
  reasons: Reason[];
  crossings: Map<string, Crossing>;
  system(id: string): SystemEntry;
  reason(id: string): Reason;
  code(system: string, code: string): Code | undefined;
  /** Codes of a reason, in system and code order. */
  codesOfReason(id: string): Code[];
  /** The code in every system that has it. */
  crossingOf(code: string): Crossing;
}

let building: Promise<SiteCatalogue> | undefined;

/** The catalogue; made once in a build, anew for each page while developing. */
export function catalogue(): Promise<SiteCatalogue> {
  if (import.meta.env.DEV) return build();
  building ??= build();
  return building;
}

async function build(): Promise<SiteCatalogue> {
  const systems = await inOrder<SystemEntry>("systems");
  const reasons = await inOrder<Reason>("reasons");
  const codes = systems.flatMap((system) => system.codes);
  const widths = new Map(systems.flatMap(({ id, width }) => (width ? [[id, width] as const] : [])));
  const { crossings, aliases } = crossSystems(systems, widths);
  const systemOf = new Map(systems.map((system) => [system.id, system]));
  const reasonOf = new Map(reasons.map((reason) => [reason.id, reason]));
  const codeOf = new Map(codes.map((code) => [`${code.system}:${code.code}`, code]));
  const ofReason = Map.groupBy(codes, (code) => code.reason);
  return {
    systems,
    reasons,
    crossings,
    system: (id) => must(systemOf.get(id), id),
    reason: (id) => must(reasonOf.get(id), id),
    code: (system, code) => codeOf.get(`${system}:${code}`),
    codesOfReason: (id) => ofReason.get(id) ?? [],
    crossingOf: (code) => must(crossings.get(aliases.get(fold(code)) ?? code), code),
  };
}

/** The systems by kind, in the order of the kinds; best known first within each. */
export function kindsOf(systems: readonly SystemEntry[]): { name: Text; systems: SystemEntry[] }[] {
  return ids(SYSTEM_KINDS)
    .map((kind) => ({ name: SYSTEM_KINDS[kind], systems: systems.filter((system) => system.kind === kind) }))
    .filter((group) => group.systems.length > 0);
}

/** What the data holds and how sure it is. */
export async function coverage(): Promise<ReportEntry> {
  return must(await getEntry("coverage", "report"), "report").data.item;
}

/** The benchmarks that were kept last; without parts where none were. */
export async function benchmarks(): Promise<Results> {
  return must(await getEntry("benchmarks", "results"), "results").data.item;
}

async function inOrder<T>(name: "systems" | "reasons"): Promise<T[]> {
  const entries = await getCollection(name);
  return entries.toSorted((a, b) => a.data.order - b.data.order).map((entry) => entry.data.item as T);
}

function must<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`The catalogue has no "${id}".`);
  return found;
}
