/**
 * Moves parts of a YAML file as whole lines, together with the comments above
 * them. Everything else stays byte for byte, so that a repair shows in a diff
 * as the lines that moved and nothing else.
 */
import { isCollection, isMap, isNode, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { SourceText } from "../model/load.ts";

/** A part of a text from `start` up to `end`, and what takes its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;
const nextLine = (text: string, offset: number) => {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
};
const startOf = (node: unknown) => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Where the last character of a node stands; comments and empty lines after it do not count. */
function lastOf(text: string, node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    return lastOf(text, (isMap(node) ? endNode(last as Pair) : last) as Node);
  }
  const end = node.range?.[1] ?? 0;
  return startOf(node) + text.slice(startOf(node), end).trimEnd().length;
}

/** A value may be absent: `key:` with nothing behind it has a node of no length. */
const endNode = (pair: Pair): Node => (isNode(pair.value) ? pair.value : pair.key) as Node;

/** A row as whole lines, with the comments and empty lines above it. */
export interface Block {
  start: number;
  end: number;
  /** Column of the dash. */
  indent: number;
}

/** The rows of a system file, in the order of the file; undefined where they are not written as a list of lines. */
export function rowBlocks({ document, text }: SourceText): Block[] | undefined {
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find((item) => String(item.key) === "codes");
  if (!pair || !isSeq(pair.value) || pair.value.flow) return undefined;
  let start = nextLine(text, startOf(pair.key));
  const blocks: Block[] = [];
  for (const item of pair.value.items as Node[]) {
    const line = lineStart(text, startOf(item));
    const opening = /^( *)- +$/.exec(text.slice(line, startOf(item)));
    if (!opening || line < start) return undefined;
    const end = nextLine(text, lastOf(text, item));
    blocks.push({ start, end, indent: opening[1]?.length ?? 0 });
    start = end;
  }
  return blocks;
}

/** Lines that end with a line break, also at the end of a file that lacks it. */
export const asLines = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/** Puts the keys of a map in another order; undefined where it is written in a way that cannot be moved safely. */
export function reorderKeys(text: string, map: YAMLMap, order: readonly Pair[]): Edit | undefined {
  return map.flow ? reorderInLine(text, map, order) : reorderLines(text, map, order);
}

function reorderInLine(text: string, map: YAMLMap, order: readonly Pair[]): Edit | undefined {
  const spanOf = (pair: Pair) => ({ start: startOf(pair.key), end: lastOf(text, endNode(pair)) });
  const slots = map.items.map(spanOf);
  const start = slots[0]?.start ?? 0;
  const end = slots.at(-1)?.end ?? 0;
  const edits = slots.map((slot, index) => {
    const from = spanOf(order[index] as Pair);
    return { start: slot.start - start, end: slot.end - start, text: text.slice(from.start, from.end) };
  });
  return { start, end, text: applyEdits(text.slice(start, end), edits) };
}

function reorderLines(text: string, map: YAMLMap, order: readonly Pair[]): Edit | undefined {
  const parts = new Map<Pair, { above: string; body: string }>();
  const first = startOf(map.items[0]?.key);
  const opening = text.slice(lineStart(text, first), first);
  if (!/^ *(- +)*$/.test(opening)) return undefined;
  let at = lineStart(text, first);
  for (const pair of map.items) {
    const start = startOf(pair.key);
    const end = nextLine(text, lastOf(text, endNode(pair)));
    parts.set(pair, { above: text.slice(at, lineStart(text, start)), body: asLines(text.slice(start, end)) });
    at = end;
  }
  const dash = opening.indexOf("-");
  const margin = " ".repeat(dash < 0 ? opening.length : dash);
  const lines = order.map((pair, index) => {
    const { above = "", body = "" } = parts.get(pair) ?? {};
    return index > 0 ? `${above}${" ".repeat(opening.length)}${body}` : `${above.replace(/^ +/gm, margin)}${opening}${body}`;
  });
  return { start: lineStart(text, first), end: at, text: lines.join("") };
}
