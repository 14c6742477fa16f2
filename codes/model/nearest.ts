/** What somebody may have meant: spellings within a few edits, nearest first. */

/**
 * Items whose key is within `edits` of the text, or starts with it; nearest first, then in their order.
 * @param most so many at the most.
 */
export function nearest<T>(text: string, items: readonly T[], keyOf: (item: T) => string, most: number, edits = 1): T[] {
  if (text === "") return [];
  const found: { item: T; distance: number; at: number }[] = [];
  items.forEach((item, at) => {
    const key = keyOf(item);
    const distance = key.startsWith(text) ? 0.5 : editDistance(text, key, edits);
    if (distance <= edits && distance < Math.max(text.length, key.length)) found.push({ item, distance, at });
  });
  return found
    .sort((a, b) => a.distance - b.distance || a.at - b.at)
    .slice(0, most)
    .map(({ item }) => item);
}

/**
 * Edits that turn one string into the other: insertions, deletions, replacements, neighbours swapped.
 * Anything above `limit` is returned as infinity, without counting on.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    before = last;
    last = row;
  }
  const distance = last[b.length] ?? Number.POSITIVE_INFINITY;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}
