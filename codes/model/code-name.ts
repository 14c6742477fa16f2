/** What a code is called where it stands alone: in titles and in what is read aloud. */
import type { System } from "./answer.ts";
import type { Language } from "./words.ts";

/** `银联 POS 应答码 51`, `UnionPay POS response code 51`. */
export function codeName(system: Pick<System, "name">, code: string, language: Language): string {
  const name = language === "en" ? system.name.en.replace(/\b(code)s\b/i, "$1") : system.name.zh;
  return `${name} ${code}`;
}
