/** Calls made up from the description: in shape and out of it, with strange paths, methods and bodies. */
import fc from "fast-check";
import type { Description, Operation, Parameter, Schema } from "./description.ts";

export interface Call {
  path: string;
  /** Name and value, as they are sent. */
  query: [string, string][];
}

/** Any text that can be sent, some of it from those who mean harm. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "../../etc",
    "%00",
    "<b>",
    "' OR 1=1 --",
    "\u0000",
    "null",
    "１２",
    "RESP:51",
    " 51 ",
    "应答码 51",
  ),
);

/** Values that a schema takes, most of them; `known` are such as the table has. */
function valueFor({ enum: words, pattern, minimum, maximum, maxLength = 40 }: Schema, known: string[]): fc.Arbitrary<string> {
  if (words) return fc.constantFrom(...words);
  if (minimum !== undefined) return fc.integer({ min: minimum, max: maximum ?? 1_000 }).map(String);
  const matching = pattern
    ? fc.stringMatching(new RegExp(pattern, "u"))
    : fc.string({ unit: "grapheme", minLength: 1, maxLength: Math.min(maxLength, 40) });
  return known.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, matching) : matching;
}

function queryOf({ name, schema, example }: Parameter): fc.Arbitrary<[string, string][]> {
  const known = [example]
    .flat()
    .filter((value) => value !== undefined)
    .map(String);
  const single = valueFor(schema.items ?? schema, known);
  const most = schema.maxItems ?? 1;
  const inShape = fc.array(single, { minLength: 1, maxLength: most === 1 ? 1 : 4 });
  return fc
    .oneof(
      { weight: 8, arbitrary: inShape },
      { weight: 1, arbitrary: anyText.map((value) => [value]) },
      { weight: 1, arbitrary: fc.array(single, { minLength: most + 1, maxLength: most + 2 }) },
    )
    .map((values) => values.map((value) => [name, value]));
}

/**
 * @param known values of path parameters that the table has, by name; those in the same place of two lists belong
 * together.
 */
export function callsOf(path: string, { parameters = [] }: Operation, known: Record<string, string[]>): fc.Arbitrary<Call> {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const segments = inPath.map(({ name, schema }) =>
    fc.oneof(
      { weight: 5, arbitrary: valueFor(schema, known[name] ?? []).map(encodeURIComponent) },
      { weight: 2, arbitrary: anyText.map((text) => encodeURIComponent(text.toWellFormed())) },
      {
        weight: 1,
        arbitrary: fc
          .uint8Array({ minLength: 1, maxLength: 8 })
          .map((bytes) => Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")),
      },
    ),
  );
  const [first] = inPath;
  const together = fc
    .nat({ max: Math.max(0, (known[first?.name ?? ""]?.length ?? 0) - 1) })
    .map((at) => inPath.map(({ name, example }) => encodeURIComponent(known[name]?.[at] ?? String(example))));
  const optional = inQuery.map((parameter) =>
    fc.oneof(
      { weight: parameter.required ? 9 : 1, arbitrary: queryOf(parameter) },
      { weight: parameter.required ? 1 : 2, arbitrary: fc.constant([]) },
    ),
  );
  const unknown = fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("x", "Lang", "callback", "__proto__", ""), anyText) },
  );
  return fc
    .record({
      segments: fc.oneof({ weight: 1, arbitrary: together }, { weight: 2, arbitrary: fc.tuple(...segments) }),
      query: fc.tuple(...optional),
      unknown,
    })
    .map((drawn) => ({
      path: inPath.reduce((filled, { name }, i) => filled.replace(`{${name}}`, () => drawn.segments[i] ?? ""), path),
      query: [...drawn.query.flat(), ...(drawn.unknown ? [drawn.unknown] : [])].map(([name, value]) => [name, value.toWellFormed()]),
    }));
}

/** Whether an address still has the form of the path: a segment of dots is resolved away, an empty one is another path. */
export function fits(path: string, template: string): boolean {
  const pattern = template.replace(/[.]/g, "\\.").replace(/\{[a-z]+\}/g, "[^/]+");
  return new URL(path, "http://host").pathname === path && new RegExp(`^${pattern}$`).test(path);
}

/** Every operation of the description. */
export function operationsOf({ paths }: Description): { path: string; method: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Values at the bounds of what a parameter takes, and just beyond them: the last is one too many. */
export function atTheBounds({ schema, example }: Parameter): string[][] {
  const { enum: words, minimum, maximum, maxLength } = schema.items ?? schema;
  const usual = String([example].flat()[0] ?? words?.[0] ?? "x");
  const single = [
    ...(words ?? []).flatMap((word) => [word, word.toUpperCase(), `${word} `]),
    ...[minimum, maximum].flatMap((bound) =>
      bound === undefined ? [] : [bound - 1, bound, bound + 1, `0${bound}`, `${bound}.0`].map(String),
    ),
    ...(maxLength === undefined
      ? []
      : ["字".repeat(maxLength), "字".repeat(maxLength + 1), "𠮷".repeat(maxLength), "𠮷".repeat(maxLength + 1)]),
    "",
  ];
  const most = schema.maxItems ?? 1;
  return [...single.map((value) => [value]), Array(most).fill(usual), Array(most + 1).fill(usual)];
}
