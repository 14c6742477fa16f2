/** Whoever builds on a row marked high must not find that it rests on one copy of somebody else's table. */
import type { SourceFile } from "../model/schema.ts";
import type { RuleOf } from "./rule.ts";

/** So many publishers that agree stand for the one that defines the code. */
const PUBLISHERS_MIN = 3;

export const rule: RuleOf<"row"> = {
  name: "confidence",
  description: "Confidence is high only with a primary source, or with three sources of different publishers.",
  scope: "row",
  *check({ row, system }, { sources, ids }) {
    if ((row.confidence ?? system.confidence) !== "high") return;
    const cited = row.sources ?? system.sources;
    // A document that is not described, or not whole, is the matter of another rule.
    if (cited.some((id) => !ids.sources.has(id))) return;
    const documents = sources.map(({ source }) => source).filter(({ id }) => cited.includes(id as SourceFile["id"]));
    if (documents.some(({ kind }) => kind === "primary")) return;
    const publishers = new Set(documents.map(({ publisher }) => publisher));
    if (publishers.size >= PUBLISHERS_MIN) return;
    yield {
      at: [row.confidence === undefined ? "code" : "confidence"],
      message: `"${row.code}" has confidence high on secondary sources of ${publishers.size} ${publishers.size === 1 ? "publisher" : "publishers"}, expected a primary source or ${PUBLISHERS_MIN} publishers. Cite more documents that have the code, or set confidence: medium.`,
    };
  },
};
