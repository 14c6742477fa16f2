/** The pages' data: the code files, read by the one parser, and the guides. */

import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import type { Loader } from "astro/loaders";
import { z } from "astro/zod";
import { RESULTS_FILE, type Results, readResults } from "../bench/results/shape.ts";
import type { Reason, Source, System } from "../codes/model/answer.ts";
import { type Coverage, loadCoverage } from "../codes/model/coverage.ts";
import { expand } from "../codes/model/expand.ts";
import { type DataVersion, loadHistory } from "../codes/model/history.ts";
import { CODES_ROOT, readSources, ShapeError, type SourceText, shape } from "../codes/model/load.ts";
import { type Report, report } from "../codes/model/report.ts";

/** A system as the pages read it, with the width that the crossing needs. */
export interface SystemEntry extends System {
  width?: number;
  /** The line of its file on which each code begins. */
  lines: Record<string, number>;
}

/** What the data holds and how sure it is: one entry, of the id `report`. */
export interface ReportEntry extends Coverage {
  report: Report;
  /** Versions of the data, oldest first. */
  history: DataVersion[];
}

type Entries = Record<string, object>;

let reading: Promise<Record<"systems" | "reasons" | "sources" | "coverage", Entries>> | undefined;

/** Reads and expands all files; the collections share one reading. */
async function read() {
  const sources = await readSources();
  const { files, problems } = shape(sources);
  if (problems.length > 0) throw new ShapeError(problems);
  const catalogue = expand(files);
  const widths = new Map(files.systems.map((system) => [system.id, system.code.width]));
  const byId = <T extends { id: string }>(items: T[]) => Object.fromEntries(items.map((item) => [item.id, item]));
  const coverage: ReportEntry = { report: report(files, catalogue), history: await loadHistory(), ...(await loadCoverage()) };
  return {
    systems: byId(
      catalogue.systems.map((system): SystemEntry => ({ ...system, width: widths.get(system.id), lines: linesOf(system, sources) })),
    ),
    reasons: byId(catalogue.reasons),
    sources: byId(files.sources),
    coverage: { report: coverage },
  };
}

/** Where each row of a system begins, for who wants to mend it. */
function linesOf(system: System, sources: readonly SourceText[]): Record<string, number> {
  const file = sources.find(({ path }) => path === `systems/${system.id}.yaml`);
  return Object.fromEntries(system.codes.map(({ code }, at) => [code, file?.lineOf(["codes", at]) ?? 1]));
}

function codesLoader(which: "systems" | "reasons" | "sources" | "coverage"): Loader {
  return {
    name: `codes-${which}`,
    async load({ store, watcher }) {
      const fill = async () => {
        reading ??= read();
        const entries = (await reading)[which];
        store.clear();
        Object.entries(entries).forEach(([id, item], order) => {
          store.set({ id, data: { order, item } });
        });
      };
      await fill();
      watcher?.add(CODES_ROOT);
      watcher?.on("change", async (path) => {
        if (!path.startsWith(CODES_ROOT)) return;
        reading = undefined;
        await fill();
      });
    },
  };
}

/** The benchmarks that were kept last: one entry, of the id `results`. */
const benchmarksLoader: Loader = {
  name: "benchmarks",
  async load({ store, watcher }) {
    const fill = async () => {
      store.set({ id: "results", data: { order: 0, item: await readResults() } });
    };
    await fill();
    watcher?.add(RESULTS_FILE);
    watcher?.on("change", async (path) => {
      if (path === RESULTS_FILE) await fill();
    });
  },
};

const guides = docsSchema({
  extend: z.object({
    /** Heading on the page, where it differs from the title in the tab. */
    heading: z.string().optional(),
    /** The code that the page is about, set large before the heading. */
    code: z.string().optional(),
    /** The page sets its own heading. */
    slip: z.boolean().optional(),
    /** The pages above this one. */
    trail: z.array(z.object({ label: z.string(), href: z.string() })).optional(),
  }),
});
/** Starlight asks for the schema at every generated page; building it anew each time took a fifth of the build. */
let docsShape: ReturnType<typeof guides> | undefined;

/** The model has checked the data already; these schemas only carry the types. */
const ordered = <T>() => z.object({ order: z.number(), item: z.custom<T>() });

export const collections = {
  systems: defineCollection({ loader: codesLoader("systems"), schema: ordered<SystemEntry>() }),
  reasons: defineCollection({ loader: codesLoader("reasons"), schema: ordered<Reason>() }),
  sources: defineCollection({ loader: codesLoader("sources"), schema: ordered<Source>() }),
  coverage: defineCollection({ loader: codesLoader("coverage"), schema: ordered<ReportEntry>() }),
  benchmarks: defineCollection({ loader: benchmarksLoader, schema: ordered<Results>() }),
  docs: defineCollection({ loader: docsLoader(), schema: (context) => (docsShape ??= guides(context)) }),
};
