/** Was the customer charged? In words that stand alone, where no heading asks it: "Nobody knows yet" would not say what. */
import { FUNDS } from "../../codes/model/words.ts";
import { word } from "./speak.ts";

export const CHARGE = { ...FUNDS, unknown: word("是否扣款未知", "Charge unknown") } as const;
