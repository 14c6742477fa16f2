/** Reads the query string strictly: every parameter is known, single where it is single, and of its shape. */
import type { Context } from "hono";
import type { Language } from "../codes/model/words.ts";
import { problem } from "./problem.ts";

export interface Parameter {
  /** How often it may stand in the query. */
  most?: number;
  pattern?: RegExp;
  /** What it takes, to be read after "takes". */
  takes: { zh: string; en: string };
}

export const LANG: Parameter = { pattern: /^(?:zh|en)$/, takes: { zh: "zh 或 en", en: "zh or en" } };

/**
 * The values of each allowed parameter, or the problem to answer with.
 * @example const query = readQuery(c, { lang: LANG }); if (query instanceof Response) return query;
 */
export function readQuery<K extends string>(c: Context, allowed: Record<K, Parameter>): Record<K, string[]> | Response {
  const values = Object.fromEntries(Object.keys(allowed).map((name) => [name, []])) as unknown as Record<K, string[]>;
  const given = new URL(c.req.url).searchParams;
  const names = Object.keys(allowed);
  const language = given.get("lang") === "zh" ? "zh" : "en";
  const refuse = (name: string, zh: string, en: string) =>
    problem("bad-parameter", { zh, en }, { extras: { parameter: name.slice(0, 64), allowed: names }, language });
  for (const [name, value] of given) {
    if (!Object.hasOwn(allowed, name)) {
      const list = names.join(", ");
      return refuse(
        name,
        list ? `这个地址没有该参数。可用的参数：${list}。` : "这个地址不接受参数。",
        list ? `This address has no such parameter. It takes: ${list}.` : "This address takes no parameters.",
      );
    }
    const { most = 1, pattern, takes } = allowed[name as K];
    const list = values[name as K];
    list.push(value);
    if (list.length > most)
      return refuse(name, `${name} 最多出现 ${most} 次。`, `${name} may stand at most ${most} ${most === 1 ? "time" : "times"}.`);
    if (pattern && !pattern.test(value)) return refuse(name, `${name} 的取值是${takes.zh}。`, `${name} takes ${takes.en}.`);
  }
  return values;
}

/** The language asked for with `?lang=`, if any. */
export function languageOf(query: { lang: string[] }): Language | undefined {
  return query.lang[0] as Language | undefined;
}
