import { holdsCardNumber } from "../../codes/model/card-number.ts";

/** No response code has so many digits in a row; a card number has, and so has one with a slip of the finger. */
const CARD_NUMBER = /\d(?:[ -]?\d){12,}/;

/** Whether a card number may have been typed, which never leaves the browser: what looks like one, and what the API takes for one. */
export const mayBeCardNumber = (typed: string): boolean => CARD_NUMBER.test(typed.normalize("NFKC")) || holdsCardNumber(typed);
