/** Repairs what needs no judgement, one rule after the other, in the order of the list. */
import { isMap, isScalar, isSeq } from "yaml";
import { parseSource, type SourceText } from "../model/load.ts";
import { RULES } from "./index.ts";
import type { Repair } from "./rule.ts";

/**
 * The repaired file; the same text where nothing is to be done.
 * @throws {Error} where a repair would change what the file says, which is a mistake in the rule: nothing is lost then.
 */
export function repair(file: SourceText): Repair {
  let current = file;
  const did: string[] = [];
  for (const rule of RULES) {
    const repaired = rule.fix?.(current);
    if (!repaired || repaired.text === current.text) continue;
    const next = parseSource(file.path, repaired.text);
    if (next.document.errors.length > 0 || content(next) !== content(current)) {
      throw new Error(`codes/${file.path}: the repair of ${rule.name} would change the content. Nothing was written; mend it by hand.`);
    }
    current = next;
    did.push(...repaired.did);
  }
  return { text: current.text, did };
}

/** What a file says, whatever the order of rows and keys and the kind of quotes. */
function content(file: SourceText): string {
  return JSON.stringify(plain(file.document.contents, []));
}

function plain(node: unknown, at: readonly string[]): unknown {
  if (isScalar(node)) return String(node.source ?? node.value);
  if (isSeq(node)) {
    const items = node.items.map((item) => plain(item, [...at, "*"]));
    return at.join() === "codes" ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (!isMap(node)) return null;
  const pairs = node.items.map(({ key, value }): [string, unknown] => [String(key), plain(value, [...at, String(key)])]);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}
