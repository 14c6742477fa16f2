/** `05` without quotes is the number 5, and `1E5` a hundred thousand. */
import { isMap, isScalar, isSeq, type Scalar } from "yaml";
import type { SourceText } from "../model/load.ts";
import { applyEdits } from "./layout.ts";
import type { Path, RuleOf } from "./rule.ts";

const KEYS = new Set(["code", "replaced_by"]);

interface Unquoted {
  at: Path;
  start: number;
  end: number;
  /** The code as it was meant: the characters in the file, not what YAML made of them. */
  quoted: string;
}

/** Codes anywhere below a node that are not in double quotes. */
function* unquoted(node: unknown, at: Path): Generator<Unquoted> {
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* unquoted(item, [...at, index]);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    if (KEYS.has(name) && isScalar(value)) yield* unlessQuoted(value, [...at, name]);
    else yield* unquoted(value, [...at, name]);
  }
}

function* unlessQuoted(code: Scalar, at: Path): Generator<Unquoted> {
  const spelling = code.source ?? String(code.value);
  if (code.type === "QUOTE_DOUBLE" || !code.range || spelling === "") return;
  yield { at, start: code.range[0], end: code.range[1], quoted: JSON.stringify(spelling) };
}

/** `code` at the top of a system is a map that describes its codes, so only what stands below `codes` counts. */
function* unquotedIn({ document, path }: SourceText): Generator<Unquoted> {
  if (path.startsWith("systems/") && isMap(document.contents)) yield* unquoted(document.contents.get("codes", true), ["codes"]);
}

export const rule: RuleOf<"file"> = {
  name: "quoted-code",
  description: "Codes stand in double quotes, so that no zero is lost and no code becomes a number.",
  scope: "file",
  *check(file) {
    for (const { at, start, end, quoted } of unquotedIn(file)) {
      yield { at, message: `the code is written ${file.text.slice(start, end)}, expected ${quoted}. Run npm run codes:fix.` };
    }
  },
  fix(file) {
    const found = [...unquotedIn(file)];
    const edits = found.map(({ start, end, quoted }) => ({ start, end, text: quoted }));
    return { text: applyEdits(file.text, edits), did: found.map(({ quoted }) => `put ${quoted} in double quotes`) };
  },
};
