/** Every vector of codes/vectors.json, against the real data, through the lookup of the Worker itself. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { z } from "zod";
import type { Code, Crossing } from "../../codes/model/answer.ts";
import { type Table as Compiled, compile } from "../../codes/model/compile/index.ts";
import { load } from "../../codes/model/load.ts";
import { type Pack, readPack } from "../../codes/model/pack.ts";
import { FUNDS, ids, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";

const vector = z.strictObject({
  system: z.string(),
  input: z.string(),
  code: z.string().nullable(),
  outcome: z.enum(ids(OUTCOMES)).optional(),
  funds: z.enum(ids(FUNDS)).optional(),
  retry: z.enum(ids(RETRY_POLICIES)).optional(),
  why: z.string().optional(),
});
const crossing = z.strictObject({
  input: z.string(),
  query: z.string().nullable(),
  systems: z.array(z.string()),
  ambiguous: z.boolean().optional(),
});
const shape = z.strictObject({ about: z.record(z.string(), z.string()), vectors: z.array(vector), crossings: z.array(crossing) });

const { vectors, crossings } = shape.parse(JSON.parse(readFileSync(new URL("../../codes/vectors.json", import.meta.url), "utf8")));

/** The parts of worker/lookup.ts that are asked; its own types need those of the Workers runtime, which Node's side has not. */
interface Found {
  entry: { body: Uint8Array };
  code: string;
}
type Answer = Found | { type: string };
interface Lookup {
  code(system: string, input: string): Promise<Answer>;
  crossing(input: string): Promise<Answer>;
}
type LookupModule = { Lookup: new (table: object, background: () => void, language: undefined) => Lookup };

/** To compile the whole table takes seconds, more on a busy machine. */
const PATIENCE = 60_000;

let compiled: Compiled;
let lookup: Lookup;

beforeAll(async () => {
  compiled = compile(await load());
  const packs = new Map<string, Promise<Pack>>();
  const read = (name: string) => {
    const bytes = compiled.packs.get(name);
    if (bytes && !packs.has(name)) packs.set(name, readPack(new Uint8Array(bytes).buffer));
    return packs.get(name);
  };
  const module = (await import(new URL("../../worker/lookup.ts", import.meta.url).href)) as LookupModule;
  // Of the table the lookup asks nothing but packs.
  lookup = new module.Lookup({ pack: read }, () => {}, undefined);
}, PATIENCE);

const isFound = (answer: Answer): answer is Found => "entry" in answer;
const parse = <T>({ entry }: Found): T => JSON.parse(new TextDecoder().decode(entry.body)) as T;

/** What a vector says of the code that it finds; undefined where the data has no such code. */
function listed({ system, code }: { system: string; code: string | null }): Code | undefined {
  return code === null ? undefined : compiled.catalogue.code(system, code);
}

const named = <T extends { input: string }>(items: T[]): [string, T][] => items.map((item) => [JSON.stringify(item.input), item]);

describe("in one system", () => {
  it.each(vectors.map((item) => [item.system, JSON.stringify(item.input), item] as const))("%s %s", async (system, _, wanted) => {
    expect(compiled.packs.has(`system-${system}`), `there is no system ${system}`).toBe(true);
    if (wanted.code !== null) expect(listed(wanted), `${system} does not list ${wanted.code}`).toBeDefined();
    const answer = await lookup.code(system, wanted.input);
    expect(isFound(answer) ? answer.code : null).toBe(wanted.code);
    if (!isFound(answer)) return;
    const { outcome, funds, retry } = parse<Code>(answer);
    const { outcome: o = outcome, funds: f = funds, retry: r = retry.policy } = wanted;
    expect({ outcome, funds, retry: retry.policy }).toEqual({ outcome: o, funds: f, retry: r });
  });
});

describe("across systems", () => {
  it.each(named(crossings))("%s", async (_, wanted) => {
    const answer = await lookup.crossing(wanted.input);
    expect(isFound(answer) ? answer.code : null).toBe(wanted.query);
    if (!isFound(answer)) return;
    const { codes, ambiguous } = parse<Crossing>(answer);
    expect(codes.map(({ system }) => system)).toEqual(expect.arrayContaining(wanted.systems));
    expect(ambiguous).toBe(wanted.ambiguous ?? ambiguous);
  });
});

test("a miss states nothing about a code", () => {
  for (const { code, outcome, funds, retry } of vectors) if (code === null) expect({ outcome, funds, retry }).toEqual({});
  for (const { query, systems } of crossings) if (query === null) expect(systems).toEqual([]);
});

test("no vector stands twice", () => {
  const keys = vectors.map(({ system, input }) => `${system} ${input}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test("a vector whose code does not exist is noticed", () => {
  expect(listed({ system: "unionpay", code: "5Z" })).toBeUndefined();
  expect(listed({ system: "no-such-system", code: "51" })).toBeUndefined();
});
