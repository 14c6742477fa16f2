/** What a text names: a code of a system, one code, several. */
import { clean } from "../../codes/model/normalize.ts";
import { refOf } from "../query.ts";
import type { CodeRef } from "../types.ts";

const NAMED = /^[a-z][a-z0-9-]*:\S/;

/** `unionpay:51` taken apart; undefined for `resp:51`, whose first word is none of a system, and for all else. */
export function namedIn(text: string): CodeRef | undefined {
  if (!NAMED.test(text)) return undefined;
  const ref = refOf(text);
  return clean(text).startsWith(ref.system) ? ref : undefined;
}

/** With a digit, as nearly every code has that is not a word. */
const CODE = /^(?:[a-z][a-z0-9-]*:)?(?=\S*[0-9])[\w.-]{1,16}$/i;

/** Whether the text is several codes, and not one with words around it: `51 52`, `unionpay:51 visa:05`. */
export function areSeveral(text: string): boolean {
  const parts = clean(text).split(/[\s,，、]+/);
  return parts.length > 1 && parts.every((part) => CODE.test(part));
}
