/** Several codes, systems and problems, one a line. */

import { problemUri } from "../../codes/model/problems.ts";
import { FUNDS, OUTCOMES } from "../../codes/model/words.ts";
import type { Problem } from "../problem.ts";
import type { Code, CodePage, Crossing, Language, SystemList } from "../types.ts";
import { type Look, OUTCOME_COLOURS } from "./card.ts";
import { cut, pad, widthOf } from "./width.ts";
import { FUNDS_LINES, LISTS, SYMBOLS } from "./words.ts";

const GAP = 2;

/** Cells under each other; the last column gets what is left of the line. */
function inColumns(rows: string[][], { columns }: Look, painted: (cell: string, column: number, row: number) => string): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))) + GAP);
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  return rows.map((row, at) =>
    row
      .map((cell, column) => {
        const last = column === row.length - 1;
        return painted(last ? cut(cell, Math.max(20, columns - before)) : pad(cell, widths[column] as number), column, at);
      })
      .join(""),
  );
}

function codeLines(codes: readonly Code[], look: Look): string[] {
  const { language: l, paint } = look;
  const rows = codes.map((code) => [
    code.system,
    code.code,
    `${SYMBOLS[code.outcome]} ${OUTCOMES[code.outcome][l]}`,
    FUNDS[code.funds][l],
    code.label[l],
  ]);
  return inColumns(rows, look, (cell, column, at) => {
    const { outcome, funds } = codes[at] as Code;
    if (column === 1) return paint(["bold"], cell);
    if (column === 2) return paint([OUTCOME_COLOURS[outcome]], cell);
    return column === 3 && funds === "unknown" ? paint(["bold", "yellow"], cell) : cell;
  });
}

/** One code in every system. */
export function crossingLines({ query, count, ambiguous, codes }: Crossing, look: Look): string[] {
  const { language: l, paint } = look;
  const unknown = codes.some(({ funds }) => funds === "unknown");
  return [
    paint(["bold"], LISTS.everywhere[l](query, count)),
    ambiguous ? paint(["yellow"], LISTS.ambiguous[l]) : LISTS.same[l],
    "",
    ...codeLines(codes, look),
    "",
    ...(unknown ? [`${FUNDS.unknown[l]}${l === "zh" ? "：" : ": "}${FUNDS_LINES.unknown[l]}`] : []),
    paint(["dim"], LISTS.narrow[l](`respcode ${query} --system ${codes[0]?.system ?? "unionpay"}`)),
  ];
}

/** A page of a search. */
export function searchLines({ count, codes }: CodePage, look: Look): string[] {
  const { language: l, paint } = look;
  if (count === 0) return [LISTS.nothing[l]];
  const more = count - codes.length;
  return [
    paint(["bold"], LISTS.found[l](count)),
    "",
    ...codeLines(codes, look),
    ...(more > 0 ? ["", paint(["dim"], LISTS.more[l](more))] : []),
  ];
}

export function systemLines({ systems }: SystemList, look: Look): string[] {
  const { language: l, paint } = look;
  const rows = systems.map(({ id, count, region, name }) => [id, String(count), region, name[l]]);
  return inColumns(rows, look, (cell, column) => (column === 0 ? paint(["bold"], cell) : cell));
}

/** What was wrong, and what may have been meant. */
export function problemLines(problem: Problem, look: Look): string[] {
  const { language: l, paint } = look;
  const { detail, suggestions = [], fallback } = problem;
  const rows = suggestions.map((one) => ("code" in one ? [`${one.system}:${one.code}`, one.label[l]] : [one.system, one.name[l]]));
  // The API names its own address; here there is a command.
  const said = problem.type === problemUri("unknown-system") ? LISTS.unknownSystem[l] : detail;
  return [
    paint(["red"], said),
    ...(problem.type === problemUri("unknown-code") ? [LISTS.untilKnown[l]] : []),
    ...(fallback ? ["", LISTS.fallback[l], `  ${fallback.meaning[l]} ${stateOf(fallback, l)}`] : []),
    ...(rows.length > 0
      ? ["", LISTS.meant[l], ...inColumns(rows, look, (cell, column) => (column === 0 ? `  ${paint(["bold"], cell)}` : cell))]
      : []),
  ];
}

const stateOf = ({ outcome, funds }: NonNullable<Problem["fallback"]>, l: Language): string =>
  `(${SYMBOLS[outcome]} ${OUTCOMES[outcome][l]}, ${FUNDS[funds][l]})`;
