/** Tells what was measured: a table in the terminal, and the file that the site shows. */
import { writeFile } from "node:fs/promises";
import { machine, versions } from "./machine.ts";
import { MEASURES, written } from "./results/measures.ts";
import { budgetText, columnsOf, isKept, type PartId, RESULTS_FILE, type Results, type Row, readResults } from "./results/shape.ts";

/** One table, in English. */
export function print(part: PartId, rows: readonly Row[]): void {
  const columns = columnsOf(rows);
  const withBudget = rows.some(({ budget }) => budget);
  console.log(`\n${part}`);
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.what.en,
        {
          ...Object.fromEntries(columns.map((measure) => [MEASURES[measure].name.en, cellOf(row, measure)])),
          ...(withBudget ? { budget: budgetText(row) ?? "", kept: isKept(row) === undefined ? "" : isKept(row) ? "yes" : "NO" } : {}),
        },
      ]),
    ),
  );
}

function cellOf({ values }: Row, measure: keyof typeof MEASURES): string {
  const value = values[measure];
  return value === undefined ? "" : written(measure, value);
}

/** Keeps the parts that were run; those of another machine or of other versions are dropped, since nothing compares across. */
export async function save(parts: Results["parts"], file = RESULTS_FILE): Promise<void> {
  const before = await readResults(file).catch((): Results => ({ versions: {}, parts: {} }));
  const now = { machine: machine(), versions: await versions() };
  const comparable = JSON.stringify([before.machine, before.versions]) === JSON.stringify([now.machine, now.versions]);
  const results: Results = { ...now, parts: { ...(comparable ? before.parts : {}), ...parts } };
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
  console.log(`\nKept in ${file}.`);
}
