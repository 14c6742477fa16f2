/** A file that nobody reads to its end hides its mistakes. */
import type { RuleOf } from "./rule.ts";

/** About three thousand lines, which is what an editor and a reviewer still bear. */
export const ROWS_MAX = 400;

export interface Exception {
  file: string;
  reason: string;
}

/** Files that may be longer, each with its reason. One that is no longer needed fails. */
const EXCEPTIONS: readonly Exception[] = [];

export function rowsPerFile(exceptions: readonly Exception[]): RuleOf<"data"> {
  const own = "lint/rows-per-file.ts";
  return {
    name: "rows-per-file",
    description: `A file holds at most ${ROWS_MAX} rows, so that it can be read; exceptions have a reason and expire.`,
    scope: "data",
    *check(_, { texts }) {
      const rowsOf = new Map(texts.map(({ path, value }) => [path, count(value)]));
      for (const [file, rows] of rowsOf) {
        if (rows <= ROWS_MAX || exceptions.some((exception) => exception.file === file)) continue;
        const cure = `Split it by the field or message in which the codes travel, or add the file with a reason to EXCEPTIONS in codes/${own}.`;
        yield { file, at: ["codes", ROWS_MAX], message: `the file has ${rows} rows, expected at most ${ROWS_MAX}. ${cure}` };
      }
      for (const { file, reason } of exceptions) {
        const rows = rowsOf.get(file);
        const message = `the exception for ${file} (${reason}) is no longer needed: ${rows === undefined ? "there is no such file" : `it has ${rows} rows`}. Delete it from EXCEPTIONS.`;
        if (rows === undefined || rows <= ROWS_MAX) yield { file: own, message };
      }
    },
  };
}

function count(value: unknown): number {
  const codes = typeof value === "object" && value !== null && "codes" in value ? value.codes : undefined;
  return Array.isArray(codes) ? codes.length : 0;
}

export const rule = rowsPerFile(EXCEPTIONS);
