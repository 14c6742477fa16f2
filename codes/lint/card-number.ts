/** The API refuses card numbers wherever they stand, so such a code could never be looked up, and it may be a real card. */
import { passesLuhn } from "../model/luhn.ts";
import type { RuleOf } from "./rule.ts";

const CARD_LENGTH = /^[0-9]{13,19}$/;

export const rule: RuleOf<"row"> = {
  name: "card-number",
  description: "No code is a card number: 13 to 19 digits that pass the Luhn check.",
  scope: "row",
  *check({ row }) {
    const digits = row.code.replace(/[\s-]/g, "");
    if (!CARD_LENGTH.test(digits) || !passesLuhn(digits)) return;
    // The number itself is not repeated: it may be somebody's card.
    const message = `the code has ${digits.length} digits and passes the Luhn check, like a card number. Enter the response code; if this really is one, the API cannot answer it: leave it out.`;
    yield { at: ["code"], message };
  },
};
