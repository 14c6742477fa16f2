/**
 * Keeps card numbers out: finds 13 to 19 digits that pass the Luhn check,
 * however they are spaced, in ASCII or any other decimal digits.
 */

import { passesLuhn } from "./luhn.ts";

const SHORTEST = 13;
const LONGEST = 19;

/** Runs of digits with at most two separators between neighbours, as people write and terminals print numbers. */
const RUN = /[0-9](?:[\s\-._/*,|+:%_·–—]{0,2}[0-9])+/gu;
const GROUP = /[0-9]+/g;
/** Decimal digits of other scripts that NFKC leaves alone. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * Dates and times as receipts print them, with their separators. Their digits are no part of a card number: no
 * card number begins with 19 or 20, and none is grouped like a time.
 */
const DATE = /(?<![0-9])(?:19|20)[0-9]{2}[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12][0-9]|3[01])(?![0-9])/g;
const TIME = /(?<![0-9:])(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,6})?)?(?![0-9:])/g;

/** True if a card number may stand in the text. Never throws, keeps nothing. */
export function holdsCardNumber(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const plain = text.normalize("NFKC").replace(OTHER_DIGIT, digitOf).replace(DATE, "date").replace(TIME, "time");
  for (const [run] of plain.matchAll(RUN)) {
    const groups = run.match(GROUP) ?? [];
    for (let from = 0; from < groups.length; from++) {
      let digits = "";
      for (let to = from; to < groups.length && digits.length <= LONGEST; to++) {
        digits += groups[to];
        if (digits.length >= SHORTEST && digits.length <= LONGEST && passesLuhn(digits)) return true;
      }
    }
  }
  return false;
}

/** The value of a decimal digit of any script: each script's ten digits stand in a row, zero first. */
function digitOf(character: string): string {
  let point = character.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++, point--) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(point - 1))) return String(value);
  }
  return "0";
}
