/** Writes a row as it is written by hand, and puts it where it belongs. Every other byte of the file stays. */
import { Document, stringify, type YAMLMap } from "yaml";
import { asLines, rowBlocks } from "../lint/layout.ts";
import { byCode } from "../lint/row-order.ts";
import type { SourceText } from "../model/load.ts";
import type { Answers } from "./answers.ts";

export type Complete = Answers & Required<Pick<Answers, "system" | "code" | "zh" | "en" | "reason">>;

const scalar = (value: string) => stringify(value, { lineWidth: 0, singleQuote: false }).trim();

function inline(text: { zh: string; en: string }): string {
  const document = new Document<YAMLMap, false>(text as never);
  document.contents.flow = true;
  return document.toString({ lineWidth: 0, singleQuote: false }).trim();
}

/** The lines of a row, without indentation. */
export function rowLines(row: Complete): string[] {
  return [
    `- code: ${JSON.stringify(row.code)}`,
    `  label: ${inline({ zh: row.zh, en: row.en })}`,
    `  reason: ${scalar(row.reason)}`,
    ...(row.class ? [`  class: ${scalar(row.class)}`] : []),
    ...(row.source?.length ? [`  sources: [${row.source.map(scalar).join(", ")}]`] : []),
  ];
}

/**
 * The text of a system file with the row in its place.
 * @returns undefined where the rows are not written one below the other, so that no place can be found.
 */
export function insertRow(file: SourceText, row: Complete): string | undefined {
  const blocks = rowBlocks(file);
  const [first, last] = [blocks?.[0], blocks?.at(-1)];
  if (!blocks || !first || !last) return undefined;
  const codeAt = (index: number) => String(file.document.getIn(["codes", index, "code"]));
  const next = blocks.findIndex((_, index) => byCode(codeAt(index), row.code) > 0);
  const lines = rowLines(row).map((line) => `${" ".repeat(first.indent)}${line}\n`);

  // Some files have an empty line between rows; the new row keeps to the habit of its file.
  const gap = blocks.slice(1).some(({ start }) => file.text[start] === "\n") ? "\n" : "";
  const text = next === 0 ? lines.join("") + gap : gap + lines.join("");
  const start = blocks[next]?.start ?? last.end;
  return asLines(file.text.slice(0, start)) + text + file.text.slice(start);
}
