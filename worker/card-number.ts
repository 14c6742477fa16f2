/** The guard against card numbers, at the place where the Worker's files look for it. */
export { holdsCardNumber, valueHoldsCardNumber } from "../codes/model/card-number.ts";
