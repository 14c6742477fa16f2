/** Texts that several rows of a system have lie in the package once; the rows name them by their place in a list. */
import type { RetryRule, Row } from "../../codes/model/schema.ts";
import type { Audience, Text } from "../../codes/model/words.ts";

/** A row whose longer texts are of another kind. */
export type Worded<T> = Omit<Row, "meaning" | "note" | "advice" | "retry"> & {
  meaning?: T | undefined;
  note?: T | undefined;
  advice?: { [audience in Audience]?: T | undefined } | undefined;
  retry?: (Omit<RetryRule, "note"> & { note?: T | undefined }) | undefined;
};

/** The text itself, or its place among those that are shared. */
export type Placed = Text | number;

/** Takes out the texts that more than one row has. */
export function share(rows: readonly Row[]): { texts: Text[]; rows: Worded<Placed>[] } {
  const times = new Map<string, number>();
  const count = (text: Text) => {
    const key = JSON.stringify(text);
    times.set(key, (times.get(key) ?? 0) + 1);
    return text;
  };
  for (const row of rows) worded(row, count);
  const shared = [...times].filter(([, number]) => number > 1).map(([key]) => key);
  const places = new Map(shared.map((key, place) => [key, place]));
  return {
    texts: shared.map((key) => JSON.parse(key) as Text),
    rows: rows.map((row) => worded(row, (text): Placed => places.get(JSON.stringify(text)) ?? text)),
  };
}

/** Puts them back. */
export const unshare = (texts: readonly Text[], row: Worded<Placed>): Row =>
  worded(row, (placed) => (typeof placed === "number" ? (texts[placed] as Text) : placed));

function worded<From, To>(row: Worded<From>, to: (text: From) => To): Worded<To> {
  const { meaning, note, advice, retry, ...rest } = row;
  return {
    ...rest,
    ...(meaning === undefined ? {} : { meaning: to(meaning) }),
    ...(note === undefined ? {} : { note: to(note) }),
    ...(advice === undefined ? {} : { advice: eachOf(advice, to) }),
    ...(retry === undefined ? {} : { retry: rule(retry, to) }),
  };
}

function eachOf<From, To>(advice: { [audience in Audience]?: From | undefined }, to: (text: From) => To) {
  const pairs = Object.entries(advice).filter((pair): pair is [Audience, From & {}] => pair[1] !== undefined);
  return Object.fromEntries(pairs.map(([audience, text]) => [audience, to(text)])) as { [audience in Audience]?: To };
}

function rule<From, To>({ note, ...retry }: NonNullable<Worded<From>["retry"]>, to: (text: From) => To): NonNullable<Worded<To>["retry"]> {
  return note === undefined ? retry : { ...retry, note: to(note) };
}
