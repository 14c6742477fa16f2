/**
 * Codes that stand on the front page: those that a cashier often meets.
 * Chosen by hand, as site/card/till.ts is: the codes that most systems happen to share (0, 1, 2) are not those that people
 * look up. Each is read by at least two systems, so that it has a page that compares them.
 */
export const COMMON_CODES = "00 01 05 13 14 30 41 43 51 54 55 57 58 61 62 65 68 75 91 96 98 N7 Z3".split(" ");
