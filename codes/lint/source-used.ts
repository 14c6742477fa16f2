/** A document that nothing cites looks like evidence and is none. */
import type { RuleOf } from "./rule.ts";
import { citations } from "./walk.ts";

export const rule: RuleOf<"data"> = {
  name: "source-used",
  description: "Every document in sources.yaml is cited by a row, a class or a system.",
  scope: "data",
  *check({ texts, sources, complete }) {
    if (!complete) return;
    const cited = new Set(texts.flatMap(({ value }) => [...citations(value)].map(({ id }) => id)));
    for (const { source, file, at } of sources) {
      if (typeof source.id !== "string" || cited.has(source.id)) continue;
      yield { file, at: [...at, "id"], message: `no row cites "${source.id}". Cite it where it is the evidence, or delete it.` };
    }
  },
};
