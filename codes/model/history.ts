/** The versions of the data: what changed in each code, old and new, and why. */
import { z } from "zod";
import type { Code } from "./answer.ts";
import { type Change, type Difference, step } from "./diff.ts";
import { CODES_ROOT, readSource, ShapeError } from "./load.ts";
import { textSchema } from "./schema.ts";

export const CHANGE_KINDS = ["added", "changed", "retired", "removed"] as const;

const changeSchema = z.strictObject({
  system: z.string(),
  code: z.string(),
  kind: z.enum(CHANGE_KINDS),
  fields: z
    .record(z.string(), z.strictObject({ old: z.unknown(), new: z.unknown() }))
    .optional()
    .describe("Each field that differs, before and after; a value that was or is absent is null."),
});

export const versionSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  why: textSchema,
  changes: z.array(changeSchema),
});

export type RecordedChange = z.infer<typeof changeSchema>;
export type DataVersion = z.infer<typeof versionSchema>;

/** Name below the codes folder. */
export const HISTORY_FILE = "history.yaml";

/**
 * Every version, oldest first.
 * @throws {ShapeError} listing every place that is wrong.
 */
export async function loadHistory(root = CODES_ROOT): Promise<DataVersion[]> {
  const { value, lineOf } = await readSource(root, HISTORY_FILE);
  const parsed = z.array(versionSchema).min(1).safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ShapeError(
    parsed.error.issues.map(({ path, message }) => ({
      file: HISTORY_FILE,
      line: lineOf(path),
      at: path.map(String).join(".") || "(top)",
      message,
    })),
  );
}

/**
 * The version that a difference makes.
 * @param after the codes as they are now, `before` as they were, by `system:code`.
 * @returns undefined if no code differs.
 */
export function nextVersion(
  last: string,
  changes: Difference,
  before: ReadonlyMap<string, Code>,
  after: ReadonlyMap<string, Code>,
  { date, why }: Pick<DataVersion, "date" | "why">,
): DataVersion | undefined {
  const size = step(changes);
  if (size === "none") return undefined;
  const recorded = CHANGE_KINDS.flatMap((kind) =>
    changes[kind].map((change): RecordedChange => ({ system: change.system, code: change.code, kind, ...fieldsOf(change, before, after) })),
  );
  return { version: bump(last, size), date, why, changes: recorded };
}

function fieldsOf({ system, code, fields }: Change, before: ReadonlyMap<string, Code>, after: ReadonlyMap<string, Code>): object {
  if (fields.length === 0) return {};
  const key = `${system}:${code}`;
  const value = (codes: ReadonlyMap<string, Code>, field: string) => codes.get(key)?.[field as keyof Code] ?? null;
  return { fields: Object.fromEntries(fields.map((field) => [field, { old: value(before, field), new: value(after, field) }])) };
}

export function bump(version: string, size: "major" | "minor" | "patch"): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (size === "major") return `${major + 1}.0.0`;
  return size === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
