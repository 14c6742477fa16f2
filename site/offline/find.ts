/** Finds codes in the kept table: a code in any spelling first, then words that stand in labels. Pure. */
import { fold, resolve, spellings } from "../../codes/model/normalize.ts";
import { codeAt, type OfflineCode, type OfflineTable } from "./table.ts";

/**
 * Everything that fits, best first: the code itself, codes that begin so, labels that hold the words.
 * @param system id of the only system to look in, or "".
 */
export function find(table: OfflineTable, system: string, typed: string): OfflineCode[] {
  const systems = table.systems.filter(({ id }) => system === "" || id === system);
  const words = typed.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const begins = spellings(typed)[0] ?? "";
  const [exact, near, byWords]: [OfflineCode[], OfflineCode[], OfflineCode[]] = [[], [], []];
  for (const { id, width, codes } of systems) {
    const folded = new Map(codes.map((row) => [fold(row[0]), row]));
    const itself = resolve(typed, width, (spelling) => (folded.has(spelling) ? spelling : undefined));
    for (const row of codes) {
      const [code, zh, en] = row;
      const labels = `${zh} ${en}`.toLowerCase();
      if (fold(code) === itself) exact.push(codeAt(table, id, row));
      else if (begins.length > 1 && fold(code).startsWith(begins)) near.push(codeAt(table, id, row));
      else if (words.length > 0 && words.every((word) => labels.includes(word))) byWords.push(codeAt(table, id, row));
    }
  }
  // A number is a code; only words are looked for in labels.
  return /^[0-9]*$/.test(begins) && exact.length > 0 ? exact : [...exact, ...near, ...byWords];
}
