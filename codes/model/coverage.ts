/** What stands beside the tables: which rows were read a second time, and what was left out. Shown on the coverage page. */
import { z } from "zod";
import { CODES_ROOT, readSource, ShapeError, type ShapeProblem } from "./load.ts";
import { textSchema } from "./schema.ts";

const count = z.int().nonnegative();

export const secondReadingSchema = z.strictObject({
  date: z.iso.date(),
  scope: textSchema.describe("Which rows."),
  random: z.boolean().describe("Drawn at random, so that it tells something about the rows that were not read."),
  read: count.describe("Rows read."),
  opened: count.optional().describe("Rows for which a cited document could be opened and had the code."),
  errors: count.describe("Rows with an error, of whatever kind."),
  decisive: count.describe("Those of them whose outcome, funds or retry was wrong."),
  mended: z.union([z.literal("all"), count]),
  note: textSchema.optional(),
});

const entrySchema = z
  .strictObject({
    system: z.string().optional().describe("Id of a system that is in the data."),
    name: textSchema.optional().describe("For a table that is missing as a whole."),
    codes: z.array(z.string().min(1)).min(1).optional(),
    what: textSchema.optional().describe("For ranges and kinds of codes."),
    why: z.string().describe("Id of a reason."),
  })
  .refine(({ system, name }) => (system === undefined) !== (name === undefined), "needs either system or name")
  .refine(({ codes, what }) => (codes === undefined) !== (what === undefined), "needs either codes or what");

export const leftOutSchema = z.strictObject({
  reasons: z.array(z.strictObject({ id: z.string(), text: textSchema })).min(1),
  entries: z.array(entrySchema).min(1),
});

export type SecondReading = z.infer<typeof secondReadingSchema>;
export type LeftOut = z.infer<typeof leftOutSchema>;

export interface Coverage {
  readings: SecondReading[];
  leftOut: LeftOut;
}

/** Names below the codes folder. */
export const COVERAGE_FILES = { readings: "second-readings.yaml", leftOut: "left-out.yaml" } as const;

/**
 * Reads both files.
 * @throws {ShapeError} listing every place that is wrong.
 */
export async function loadCoverage(root = CODES_ROOT): Promise<Coverage> {
  const problems: ShapeProblem[] = [];
  const read = async <T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T> | undefined> => {
    const { value, lineOf } = await readSource(root, path);
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path: at, message } of parsed.error.issues) {
      problems.push({ file: path, line: lineOf(at), at: at.map(String).join(".") || "(top)", message });
    }
    return undefined;
  };
  const readings = await read(COVERAGE_FILES.readings, z.array(secondReadingSchema));
  const leftOut = await read(COVERAGE_FILES.leftOut, leftOutSchema);
  if (!readings || !leftOut) throw new ShapeError(problems);
  return { readings, leftOut };
}

/** What readings come to. */
export type Sample = Pick<SecondReading, "read" | "errors" | "decisive">;

/**
 * The readings that were drawn at random. The newest is the estimate for the rows as they are now: what the earlier ones
 * found was mended, and often more with it. Undefined if none was drawn.
 */
export function sampled(readings: readonly SecondReading[]): { newest: Sample; all: Sample } | undefined {
  const random = readings.filter((reading) => reading.random);
  const newest = random.at(-1);
  if (!newest) return undefined;
  const sum = (field: keyof Sample) => random.reduce((total, reading) => total + reading[field], 0);
  const { read, errors, decisive } = newest;
  return { newest: { read, errors, decisive }, all: { read: sum("read"), errors: sum("errors"), decisive: sum("decisive") } };
}
