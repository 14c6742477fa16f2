/** Rows that all read in one order can be compared at a glance, and an edit shows as the line it is. */
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import { parseSource, type SourceText } from "../model/load.ts";
import { JSON_SCHEMAS, type JsonSchema, schemaNameOf } from "./json-schemas.ts";
import { applyEdits, type Edit, reorderKeys } from "./layout.ts";
import type { Path, RuleOf } from "./rule.ts";

interface Misplaced {
  map: YAMLMap;
  at: Path;
  order: Pair[];
}

const nameOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
const names = (pairs: readonly Pair[]) => pairs.map(nameOf).join(" ");

/** Maps whose keys stand in another order than in the schema; keys that it does not know come last. */
function* misplaced(node: unknown, schema: JsonSchema | undefined, at: Path = []): Generator<Misplaced> {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* misplaced(item, schema?.items as JsonSchema | undefined, [...at, index]);
  }
  if (!isMap(node)) return;
  const known = Object.keys(schema?.properties ?? {});
  const place = (pair: Pair) => (known.includes(nameOf(pair)) ? known.indexOf(nameOf(pair)) : known.length);
  const order = node.items.toSorted((a, b) => place(a) - place(b));
  if (order.some((pair, index) => pair !== node.items[index])) yield { map: node, at, order };
  for (const pair of node.items) {
    yield* misplaced(pair.value, schema?.properties?.[nameOf(pair)] as JsonSchema | undefined, [...at, nameOf(pair)]);
  }
}

const misplacedIn = (file: SourceText) => misplaced(file.document.contents, JSON_SCHEMAS[schemaNameOf(file.path)]);

export const rule: RuleOf<"file"> = {
  name: "key-order",
  description: "Keys stand in the order of codes/model/schema.ts, so that rows read alike.",
  scope: "file",
  *check(file) {
    for (const { map, at, order } of misplacedIn(file)) {
      yield { at, message: `the keys stand as "${names(map.items)}", expected "${names(order)}". Run npm run codes:fix.` };
    }
  },
  fix(file) {
    const did: string[] = [];
    let current = file;
    // A map inside one that moves gets its turn in the next round, once the places in the text are known again.
    for (let moved = true; moved; ) {
      const edits: Edit[] = [];
      for (const { map, at, order } of misplacedIn(current)) {
        const edit = reorderKeys(current.text, map, order);
        if (!edit || edits.some((other) => edit.start < other.end && other.start < edit.end)) continue;
        edits.push(edit);
        did.push(`put the keys of ${at.map(String).join(".") || "the file"} in order: ${names(order)}`);
      }
      moved = edits.length > 0;
      if (moved) current = parseSource(file.path, applyEdits(current.text, edits));
    }
    return { text: current.text, did };
  },
};
