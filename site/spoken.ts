/** Pinyin for a browser, in few bytes: how each character is mostly read, and the runs of characters that are read otherwise. */
import { pinyinBy } from "../codes/model/search/pinyin.ts";
import { tokensOf } from "../codes/model/search/text.ts";

export interface Spoken {
  /** Syllable to the characters that are mostly read so. */
  usual: Record<string, string>;
  /** Run of characters to its syllables, where the usual ones would be wrong. */
  runs: Record<string, string>;
}

/** @param syllablesOf the syllables of a run, one for each character. */
export function spokenOf(texts: Iterable<string>, syllablesOf: (run: string) => readonly string[]): Spoken {
  const runs = new Map<string, readonly string[]>();
  for (const text of new Set(texts)) {
    for (const { text: run, han } of tokensOf(text)) if (han && !runs.has(run)) runs.set(run, syllablesOf(run));
  }
  const counts = new Map<string, Map<string, number>>();
  for (const [run, syllables] of runs) {
    [...run].forEach((character, at) => {
      const of = counts.get(character) ?? new Map<string, number>();
      counts.set(character, of.set(syllables[at] ?? "", (of.get(syllables[at] ?? "") ?? 0) + 1));
    });
  }
  const usual: Record<string, string> = {};
  for (const [character, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [[most] = [""]] = [...of].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    usual[most] = (usual[most] ?? "") + character;
  }
  const byCharacter = readerOf({ usual, runs: {} });
  const others = [...runs].filter(([run, syllables]) => byCharacter(run).join(" ") !== syllables.join(" "));
  return { usual, runs: Object.fromEntries(others.map(([run, syllables]) => [run, syllables.join(" ")])) };
}

/** Reads a text as the search index does. */
export const pinyinFrom = (spoken: Spoken) => pinyinBy(readerOf(spoken));

function readerOf({ usual, runs }: Spoken): (run: string) => string[] {
  const of = new Map(Object.entries(usual).flatMap(([syllable, characters]) => [...characters].map((one) => [one, syllable] as const)));
  return (run) => runs[run]?.split(" ") ?? [...run].map((character) => of.get(character) ?? "");
}
