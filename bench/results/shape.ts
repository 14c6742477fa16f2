/** What a run of the benchmarks leaves behind, and how it is read: `bench/results.json`. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Measure, measures, written } from "./measures.ts";

/** The parts, in the order in which they run and are shown. */
export const PARTS = [
  "hot-lookup",
  "frameworks",
  "client",
  "batch",
  "search",
  "cold-start",
  "growth",
  "faults",
  "soak",
  "cost",
  "size",
  "build",
] as const;
export type PartId = (typeof PARTS)[number];

const textSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const budgetSchema = z
  .strictObject({ measure: z.enum(measures), least: z.number().optional(), most: z.number().optional() })
  .refine(({ least, most }) => (least === undefined) !== (most === undefined), "needs either least or most");

const rowSchema = z.strictObject({
  what: textSchema,
  values: z.partialRecord(z.enum(measures), z.number()),
  budget: budgetSchema.optional(),
});

const partSchema = z.strictObject({ date: z.iso.date(), rows: z.array(rowSchema) });

export const resultsSchema = z.strictObject({
  machine: z.strictObject({ cpu: z.string(), cores: z.int(), memory_gib: z.number(), os: z.string() }).optional(),
  versions: z.record(z.string(), z.string()),
  parts: z.partialRecord(z.enum(PARTS), partSchema),
});

/** One line of a table. */
export type Row = z.infer<typeof rowSchema>;
export type Results = z.infer<typeof resultsSchema>;

export const RESULTS_FILE = fileURLToPath(new URL("../results.json", import.meta.url));

/**
 * The results of the last run that was kept; empty where none was.
 * @throws {Error} if the file is there and is no such results.
 */
export async function readResults(file = RESULTS_FILE): Promise<Results> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return { versions: {}, parts: {} };
  const parsed = resultsSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} has the wrong shape; npm run bench -- --save writes it anew.\n${z.prettifyError(parsed.error)}`);
}

/** The measures that the rows have, in their order. */
export function columnsOf(rows: readonly Row[]): Measure[] {
  return measures.filter((measure) => rows.some(({ values }) => values[measure] !== undefined));
}

/** Whether a row is within its budget; undefined where it has none. */
export function isKept({ values, budget }: Row): boolean | undefined {
  if (!budget) return undefined;
  const value = values[budget.measure];
  if (value === undefined) return false;
  return budget.least === undefined ? value <= (budget.most ?? 0) : value >= budget.least;
}

/** @example budgetText(row) // "≥ 0.95" */
export function budgetText({ budget }: Row): string | undefined {
  if (!budget) return undefined;
  const { measure, least, most } = budget;
  return least === undefined ? `≤ ${written(measure, most ?? 0)}` : `≥ ${written(measure, least)}`;
}
