/** How Markdown is put together: blocks, facts, tables, links. */
import type { CodeRef, CodeSummary } from "../../codes/model/answer.ts";
import { FUNDS, type Language, OUTCOMES } from "../../codes/model/words.ts";

/** Words as pairs of zh and en, in one language. */
export function say<K extends string>(words: Record<K, readonly [zh: string, en: string]>, lang: Language): Record<K, string> {
  return Object.fromEntries(
    Object.entries<readonly [string, string]>(words).map(([key, [zh, en]]) => [key, lang === "zh" ? zh : en]),
  ) as Record<K, string>;
}

type Block = string | false | undefined | (string | false | undefined)[];

/** Blocks with an empty line between them; the lines of a list stand together. What is empty is left out. */
export function section(...blocks: Block[]): string {
  const texts = blocks.map((block) => (Array.isArray(block) ? block.filter(Boolean).join("\n") : block));
  return `${texts.filter(Boolean).join("\n\n")}\n`;
}

export const colon = (lang: Language) => (lang === "zh" ? "：" : ": ");
export const comma = (lang: Language) => (lang === "zh" ? "，" : ", ");
/** With the space that stands before the bracket where words are spaced. */
export const inBrackets = (text: string | number, lang: Language) => (lang === "zh" ? `（${text}）` : ` (${text})`);

export const fact = (name: string, value: string, lang: Language) => `- **${name}**${colon(lang)}${value}`;

/** Characters that would end the text of a link. */
export const linkTo = (address: string, text: string) =>
  `[${text.replace(/[[\]]/g, "\\$&")}](${address.replace(/[()]/g, encodeURIComponent)})`;

export const linkToCode = ({ system, code }: CodeRef, lang: Language, text: string) =>
  linkTo(`/${lang}/${encodeURIComponent(system)}/${encodeURIComponent(code)}.md`, text);

/** @param rows of cells; a bar in a cell is escaped, and nothing else is markup in our texts. */
export function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** One line: enough to tell readings apart. */
export function line(code: Pick<CodeSummary, "system" | "code" | "label" | "outcome" | "funds">, lang: Language): string {
  return `- ${code.system} ${code.code}: ${code.label[lang]} (${OUTCOMES[code.outcome][lang]}; ${FUNDS[code.funds][lang]})`;
}
