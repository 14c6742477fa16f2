/** A field of the search index: its different texts in one string, so that one scan tells every line that has a run of characters. */
import { LINE_END, SIDE_END } from "./text.ts";

/** As it is stored. */
export interface FieldData {
  /** Folded texts, one after the other, each ended by {@link LINE_END}. */
  lines: string;
  /** Line of each code; -1 where it has none. */
  of: number[];
}

/** So many pairs of a long run are looked for; a pasted paragraph shares enough of them with what it quotes. */
const PAIRS_MAX = 40;

export class Field {
  readonly of: Int32Array;
  readonly count: number;
  readonly #lines: string;
  /** Where each line begins, and where the last one ends. */
  readonly #starts: Uint32Array;

  constructor({ lines, of }: FieldData) {
    this.#lines = lines;
    this.of = Int32Array.from(of);
    const starts = [0];
    for (let at = lines.indexOf(LINE_END); at >= 0; at = lines.indexOf(LINE_END, at + 1)) starts.push(at + 1);
    this.#starts = Uint32Array.from(starts);
    this.count = starts.length - 1;
  }

  /** Lines that hold the text, marked; undefined if none does. */
  find(text: string): Uint8Array | undefined {
    let marks: Uint8Array | undefined;
    for (let at = this.#lines.indexOf(text), line = 0; at >= 0; at = this.#lines.indexOf(text, at)) {
      line = this.#lineAt(at, line);
      marks ??= new Uint8Array(this.count);
      marks[line] = 1;
      at = this.#starts[line + 1] as number;
    }
    return marks;
  }

  /** Lines with a side of which the text makes up at least the given share, marked; undefined if none holds it. */
  findWhole(text: string, share: number): Uint8Array | undefined {
    const marks = this.find(text);
    if (!marks) return undefined;
    for (let line = 0; line < marks.length; line++) {
      if (marks[line] === 0) continue;
      const sides = this.#lines.slice(this.#starts[line], (this.#starts[line + 1] as number) - 1).split(SIDE_END);
      if (!sides.some((side) => side.includes(text) && text.length >= side.length * share)) marks[line] = 0;
    }
    return marks;
  }

  /** Lines that hold at least the given share of a Chinese run's pairs of neighbouring characters, two at least. */
  findAlike(run: string, share: number): Uint8Array | undefined {
    const pairs = new Set<string>();
    for (let i = 1; i < run.length && pairs.size < PAIRS_MAX; i++) pairs.add(run.slice(i - 1, i + 1));
    if (pairs.size < 2) return undefined;
    const counts = new Uint8Array(this.count);
    for (const pair of pairs) {
      const marks = this.find(pair);
      if (marks) for (let line = 0; line < marks.length; line++) counts[line] = (counts[line] as number) + (marks[line] as number);
    }
    const least = Math.max(2, Math.ceil(pairs.size * share));
    return counts.map((count) => Number(count >= least));
  }

  /** The grade of the first match in each line: 0 is none. */
  grade(pattern: RegExp, gradeOf: (match: string, next: string | undefined) => number): Uint8Array | undefined {
    let marks: Uint8Array | undefined;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.#lines), line = 0; match; match = pattern.exec(this.#lines)) {
      line = this.#lineAt(match.index, line);
      marks ??= new Uint8Array(this.count);
      marks[line] = Math.max(marks[line] as number, gradeOf(match[0], this.#lines[pattern.lastIndex]));
    }
    return marks;
  }

  #lineAt(at: number, from: number): number {
    let line = from;
    while ((this.#starts[line + 1] as number) <= at) line++;
    return line;
  }
}
