/** Words of the Latin script and numbers, each with the lines that hold it: sorted, so that a prefix is one range. */

/** As it is stored. */
export interface WordsData {
  /** Every word, sorted, with spaces between. */
  vocabulary: string;
  /** Number of lines that hold each word. */
  counts: number[];
  /** Lines of one word after the other, each as the distance from the one before. */
  lines: number[];
}

export class Words {
  readonly #vocabulary: string[];
  /** Where the lines of each word begin, and where the last ones end. */
  readonly #starts: Uint32Array;
  readonly #lines: Uint32Array;
  readonly #count: number;

  /** @param count number of lines. */
  constructor({ vocabulary, counts, lines }: WordsData, count: number) {
    this.#vocabulary = vocabulary === "" ? [] : vocabulary.split(" ");
    this.#starts = new Uint32Array(counts.length + 1);
    this.#lines = new Uint32Array(lines.length);
    this.#count = count;
    let at = 0;
    for (let word = 0; word < counts.length; word++) {
      const end = at + (counts[word] as number);
      for (let line = 0; at < end; at++) this.#lines[at] = line += lines[at] as number;
      this.#starts[word + 1] = end;
    }
  }

  /** Lines that hold the word, or one that begins with it, marked; undefined if none does. */
  find(word: string, whole: boolean): Uint8Array | undefined {
    const from = this.#firstFrom(word);
    let to = from;
    if (whole) to += Number(this.#vocabulary[from] === word);
    else while (this.#vocabulary[to]?.startsWith(word)) to++;
    if (to === from) return undefined;
    const marks = new Uint8Array(this.#count);
    for (let at = this.#starts[from] as number; at < (this.#starts[to] as number); at++) marks[this.#lines[at] as number] = 1;
    return marks;
  }

  /** Words for which the test holds, at most so many. */
  select(test: (word: string) => boolean, most: number): string[] {
    const found: string[] = [];
    for (const word of this.#vocabulary) if (test(word) && found.push(word) === most) break;
    return found;
  }

  /** Index of the first word that does not stand before the given one. */
  #firstFrom(word: string): number {
    let low = 0;
    for (let high = this.#vocabulary.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.#vocabulary[middle] as string) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
