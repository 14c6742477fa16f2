/** Finds the reasons that a few words, in either language, most likely mean. */
import type { CodeFiles, ReasonFile } from "../model/schema.ts";

/** English words, and pairs of neighbouring Chinese characters, which stand in for words. */
function terms(text: string): Set<string> {
  const lower = text.toLowerCase();
  const words = (lower.match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/(?:ed|ing|s)$/, ""));
  const pairs = (lower.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...run].map((sign, i, all) => sign + (all[i + 1] ?? "")));
  return new Set([...words, ...pairs.filter((pair) => pair.length > 1)]);
}

/** How much a word counts where it stands: a label that other systems give the same refusal says most. */
const WEIGHTS = { name: 4, label: 3, meaning: 1 };

/**
 * Reasons in the order of likelihood; words that occur in few reasons count more.
 * @param most so many at the most; fewer where the words occur nowhere.
 */
export function nearestReasons(words: string, { reasons, systems }: CodeFiles, most: number): ReasonFile[] {
  const labels = new Map<string, string>();
  for (const row of systems.flatMap((system) => system.codes)) {
    labels.set(row.reason, `${labels.get(row.reason) ?? ""} ${row.label.zh} ${row.label.en}`);
  }
  const indexed = reasons.map((reason) => ({
    reason,
    name: terms(`${reason.id.replaceAll("_", " ")} ${reason.name.zh} ${reason.name.en}`),
    label: terms(labels.get(reason.id) ?? ""),
    meaning: terms(`${reason.meaning.zh} ${reason.meaning.en}`),
  }));
  const score = (term: string, entry: (typeof indexed)[number]) =>
    (["name", "label", "meaning"] as const).reduce((sum, part) => sum + (entry[part].has(term) ? WEIGHTS[part] : 0), 0);

  const totals = new Map<ReasonFile, number>();
  for (const term of terms(words)) {
    const scores = indexed.map((entry) => score(term, entry));
    const rarity = 1 / Math.max(1, scores.filter((value) => value > 0).length);
    for (const [i, { reason }] of indexed.entries()) totals.set(reason, (totals.get(reason) ?? 0) + (scores[i] ?? 0) * rarity);
  }
  return reasons
    .filter((reason) => (totals.get(reason) ?? 0) > 0)
    .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))
    .slice(0, most);
}
