/** The results of the benchmarks as the page shows them: tables of text, in one language. */
import { MEASURES, written } from "../bench/results/measures.ts";
import { budgetText, columnsOf, isKept, PARTS, type PartId, type Results } from "../bench/results/shape.ts";
import type { Language } from "../codes/model/words.ts";
import { BENCHMARKS, PART_WORDS } from "./i18n/benchmarks.ts";
import { speak } from "./i18n/speak.ts";

export interface ShownPart {
  id: PartId;
  heading: string;
  how: string;
  date: string;
  columns: string[];
  rows: {
    what: string;
    cells: string[];
    /** Whether it is within its budget; undefined where it has none. */
    kept: boolean | undefined;
  }[];
}

/** Whether anything was measured and kept; until then nothing leads to the page. */
export const hasResults = ({ parts }: Results) => PARTS.some((id) => (parts[id]?.rows.length ?? 0) > 0);

/** Each part that was measured, in the order of the parts. What was not measured is not shown. */
export function shownParts({ parts }: Results, language: Language): ShownPart[] {
  const t = speak(BENCHMARKS, language);
  return PARTS.flatMap((id) => {
    const part = parts[id];
    if (!part || part.rows.length === 0) return [];
    const columns = columnsOf(part.rows);
    const hasBudget = part.rows.some(({ budget }) => budget);
    return {
      id,
      heading: PART_WORDS[id].heading[language],
      how: PART_WORDS[id].how[language],
      date: part.date,
      columns: [...columns.map((measure) => MEASURES[measure].name[language]), ...(hasBudget ? [t.budget] : [])],
      rows: part.rows.map((row) => {
        const kept = isKept(row);
        const budget = kept === undefined ? "–" : `${budgetText(row)} ${kept ? t.kept : t.missed}`;
        const cells = columns.map((measure) => {
          const value = row.values[measure];
          return value === undefined ? "–" : written(measure, value);
        });
        return { what: row.what[language], cells: [...cells, ...(hasBudget ? [budget] : [])], kept };
      }),
    };
  });
}
