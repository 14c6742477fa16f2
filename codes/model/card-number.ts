/**
 * Keeps card numbers out: finds 13 to 19 digits that pass the Luhn check, however they are spaced, in ASCII or any
 * other decimal digits, in text and in parsed JSON.
 */

import { passesLuhn } from "./luhn.ts";

const SHORTEST = 13;
const LONGEST = 19;
/** A character may stand for so many digits: ⑲. */
const DIGITS_MOST = 2;

/**
 * Runs of digits with at most so much between neighbours, once {@link plain} has made one space of many: `4111 - 1111`
 * has three. Whatever is neither letter nor digit may stand there; a letter ends the run.
 */
const RUN = /[0-9](?:[\s\p{P}\p{S}\p{Cc}]{0,4}[0-9])+/gu;
const GROUP = /[0-9]+/g;
/** Decimal digits of other scripts that NFKC leaves alone. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** What nobody sees between two digits: soft hyphens, zero-width spaces, marks, fillers. */
const UNSEEN = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu;
/** The same separator again, as in columns and lines: four spaces part no more than one does. */
const AGAIN = /([\p{P}\p{S}\p{Cc}])\1+/gu;

/**
 * Dates and times as receipts print them, with their separators. Their digits are no part of a card number: no
 * card number begins with 19 or 20, and none is grouped like a time.
 */
const DATE = /(?<![0-9])(?:19|20)[0-9]{2}[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12][0-9]|3[01])(?![0-9])/g;
const TIME = /(?<![0-9:])(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,6})?)?(?![0-9:])/g;

/** An address in the query of another is encoded twice; nobody encodes oftener. */
const DECODED_MOST = 3;
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

/** True if a card number may stand in the text, percent-encoded or not. Never throws, keeps nothing. */
export function holdsCardNumber(text: string): boolean {
  if (text.length * DIGITS_MOST < SHORTEST) return false;
  let read = text;
  for (let decoded = 0; decoded < DECODED_MOST; decoded++) {
    if (standsIn(read)) return true;
    const next = read.includes("%") ? read.replace(ENCODED, decodedOrNot) : read;
    if (next === read) return false;
    read = next;
  }
  return standsIn(read);
}

function decodedOrNot(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function standsIn(text: string): boolean {
  for (const [run] of plain(text).matchAll(RUN)) {
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

/**
 * True if a card number may stand in parsed JSON: in a string, a key, a number, or in several of them that stand next
 * to each other in a list.
 */
export function valueHoldsCardNumber(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "number") return holdsCardNumber(String(value));
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(valueHoldsCardNumber) || holdsCardNumber(value.map(inList).join(" "));
  return Object.entries(value).some(([key, item]) => holdsCardNumber(key) || valueHoldsCardNumber(item));
}

/** An item that ends a run of digits stands as a letter. */
const inList = (item: unknown): string => (typeof item === "string" || typeof item === "number" ? String(item) : "x");

function plain(text: string): string {
  const seen = text.normalize("NFKC").replace(UNSEEN, "").replace(OTHER_DIGIT, digitOf);
  return seen.replace(DATE, "date").replace(TIME, "time").replace(/\s+/g, " ").replace(AGAIN, "$1");
}

/** The value of a decimal digit of any script: each script's ten digits stand in a row, zero first. */
function digitOf(character: string): string {
  let point = character.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++, point--) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(point - 1))) return String(value);
  }
  return "0";
}
