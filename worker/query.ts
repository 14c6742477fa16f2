/** Reads the query string strictly: every parameter is known, single where it is single, and of its shape. */
import type { Context } from "hono";
import { LANGUAGES, type Language } from "../codes/model/words.ts";
import { problem } from "./problem.ts";

/** What a parameter takes: calls are held to it, and the API's description is made from it. */
export interface Parameter {
  /** How often it may stand in the query; once, if nothing is said. */
  most?: number;
  /** The only values. */
  oneOf?: readonly string[];
  /** A whole number from the first to the second. */
  range?: readonly [number, number];
  /** Fewest and most characters. */
  length?: readonly [number, number];
  /** Without flags but `u`, so that other languages read it alike. */
  pattern?: RegExp;
  /** What is taken for it where it is left out. */
  default?: number;
  /** What it takes, to be read after "takes". */
  takes: { zh: string; en: string };
}

export const LANG: Parameter = { oneOf: LANGUAGES, takes: { zh: "zh 或 en", en: "zh or en" } };

/** The id of a system, or what may be meant for one. */
export const SYSTEM: Parameter = { pattern: /^[A-Za-z0-9-]{1,64}$/, takes: { zh: "一个体系的编号", en: "the id of a system" } };

/** One of a few words. */
export const oneOf = (words: readonly string[]): Parameter => ({
  oneOf: words,
  takes: { zh: words.join("、"), en: `one of ${words.join(", ")}` },
});

/** The parameters of an address whose answer has texts. */
export const TEXTS = { lang: LANG };
/** Those of an address that takes none. */
export const NONE = {};

/**
 * The values of each allowed parameter, or the problem to answer with.
 * @example const query = readQuery(c, { lang: LANG }); if (query instanceof Response) return query;
 */
export function readQuery<K extends string>(c: Context, allowed: Record<K, Parameter>): Record<K, string[]> | Response {
  const values = Object.fromEntries(Object.keys(allowed).map((name) => [name, []])) as unknown as Record<K, string[]>;
  const given = new URL(c.req.url).searchParams;
  const names = Object.keys(allowed);
  const refuse = (name: string, zh: string, en: string) =>
    problem("bad-parameter", { zh, en }, { call: c, extras: { parameter: name.slice(0, 64), allowed: names } });
  for (const [name, value] of given) {
    if (!Object.hasOwn(allowed, name)) {
      const list = names.join(", ");
      return refuse(
        name,
        list ? `这个地址没有该参数。可用的参数：${list}。` : "这个地址不接受参数。",
        list ? `This address has no such parameter. It takes: ${list}.` : "This address takes no parameters.",
      );
    }
    const parameter: Parameter = allowed[name as K];
    const { most = 1, takes } = parameter;
    const list = values[name as K];
    list.push(value);
    if (list.length > most)
      return refuse(name, `${name} 最多出现 ${most} 次。`, `${name} may stand at most ${most} ${most === 1 ? "time" : "times"}.`);
    if (!fits(parameter, value)) return refuse(name, `${name} 的取值是${takes.zh}。`, `${name} takes ${takes.en}.`);
  }
  return values;
}

const WHOLE_NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

function fits({ oneOf, range, length, pattern }: Parameter, value: string): boolean {
  if (oneOf && !oneOf.includes(value)) return false;
  if (range && !(WHOLE_NUMBER.test(value) && Number(value) >= range[0] && Number(value) <= range[1])) return false;
  if (length) {
    const characters = [...value].length;
    if (characters < length[0] || characters > length[1]) return false;
  }
  return !pattern || pattern.test(value);
}

/** The language asked for with `?lang=`, if any. */
export function languageOf(query: { lang: string[] }): Language | undefined {
  return query.lang[0] as Language | undefined;
}
