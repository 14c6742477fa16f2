/** Marks the answers of the second table that the tests of the Worker publish. */
export const NEXT_MARK = "the next version";
