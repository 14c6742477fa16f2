/** The limits of a retry rule as sentences; the cards of widget and Worker say the same. */
export { duration, limitsOf } from "../../codes/model/retry-limits.ts";
