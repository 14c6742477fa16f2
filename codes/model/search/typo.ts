/** Typing errors. */

/** Shorter words have too many neighbours to mean one of them. */
const LENGTH_MIN = 4;

/** Whether a word is long enough, and of such letters, that another may be meant. */
export const mayBeMistyped = (word: string): boolean => word.length >= LENGTH_MIN && /^[a-z]+$/.test(word);

/**
 * Whether one insertion, deletion, replacement or swap of neighbours turns one word into the other. Says the
 * same as `editDistance` of `../nearest.ts`, without allocating: it runs over the whole vocabulary.
 */
export function isOneEditAway(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer - shorter > 1) return false;
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  let end = 0;
  while (end < shorter - same && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = longer - same - end;
  if (left === 1) return true;
  return left === 2 && a.length === b.length && a[same] === b[same + 1] && a[same + 1] === b[same];
}
