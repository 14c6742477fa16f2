/** A reason without codes is a page without content. */
import type { RuleOf } from "./rule.ts";
import { itemsOf } from "./walk.ts";

export const rule: RuleOf<"data"> = {
  name: "reason-used",
  description: "Every reason is the reason of at least one row.",
  scope: "data",
  *check({ texts, complete }) {
    if (!complete) return;
    const named = new Set(texts.flatMap(({ value }) => rowsOf(value).map(({ reason }) => reason)));
    for (const { item, file, at } of itemsOf(texts, "reasons.yaml")) {
      if (named.has(item.id)) continue;
      yield {
        file,
        at: [...at, "id"],
        message: `no row has the reason "${item.id}". Give it to the rows it fits, or delete it before it is published.`,
      };
    }
  },
};

function rowsOf(value: unknown): { reason?: unknown }[] {
  const codes = typeof value === "object" && value !== null && "codes" in value ? value.codes : undefined;
  return Array.isArray(codes) ? codes.filter((row) => typeof row === "object" && row !== null) : [];
}
