/** No response code has so many digits in a row; a card number has. */
const CARD_NUMBER = /\d(?:[ -]?\d){12,}/;

/** Whether a card number may have been typed, which never leaves the browser. */
export const mayBeCardNumber = (typed: string): boolean => CARD_NUMBER.test(typed.normalize("NFKC"));
