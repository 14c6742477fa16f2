/** Holds what JavaScript hands over to what the types say: every error of the package is one that it knows. */
import { LANGUAGES } from "../codes/model/words.ts";
import { describe } from "./describe.ts";
import { RespcodeError } from "./problem.ts";
import type { Language } from "./types.ts";

/**
 * The text that was given for a parameter.
 * @throws {RespcodeError} 400 for anything but a text; nothing of it is repeated.
 */
export function textOf(name: string, value: unknown, lang: Language | undefined): string {
  if (typeof value === "string") return value;
  throw wrong(
    name,
    { zh: `${name} 须是字符串：数字 5 和 "05" 不是同一个码。`, en: `${name} must be a string: the number 5 is not "05".` },
    lang,
  );
}

/** The same for a parameter that may be left out. */
export const optionalText = (name: string, value: unknown, lang: Language | undefined): string | undefined =>
  value === undefined ? undefined : textOf(name, value, lang);

/** @throws {RespcodeError} 400 for a language that there is none of. */
export function languageOf<L extends Language>(value: L | undefined): L | undefined {
  if (value === undefined || (LANGUAGES as readonly unknown[]).includes(value)) return value;
  throw wrong("lang", { zh: "lang 的取值是 zh 或 en。", en: "lang takes zh or en." }, undefined);
}

/** @throws {RespcodeError} 400 for anything but an object. */
export function objectOf<T extends object>(name: string, value: T, lang: Language | undefined): T {
  if (typeof value === "object" && value !== null) return value;
  throw wrong(name, { zh: `${name} 须是对象。`, en: `${name} must be an object.` }, lang);
}

/** @throws {RespcodeError} 400 for anything but a list. */
export function listOf<T>(name: string, value: readonly T[], lang: Language | undefined): readonly T[] {
  if (Array.isArray(value)) return value;
  throw wrong(name, { zh: `${name} 须是数组。`, en: `${name} must be an array.` }, lang);
}

const wrong = (parameter: string, detail: Record<Language, string>, lang: Language | undefined) =>
  new RespcodeError(describe("bad-parameter", detail, lang, { parameter }));
