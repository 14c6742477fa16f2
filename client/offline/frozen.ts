/** Answers are shared by all who ask, so nobody may change one; `structuredClone` makes a copy that may be. */

/** Freezes a value with all that is in it; what is frozen already was frozen with all that is in it. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) frozen(item);
  return Object.freeze(value);
}
