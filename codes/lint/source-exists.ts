/** A citation that leads nowhere is none. */
import type { RuleOf } from "./rule.ts";
import { citations } from "./walk.ts";

export const rule: RuleOf<"file"> = {
  name: "source-exists",
  description: "Every source that is cited is described in sources.yaml.",
  scope: "file",
  *check({ value }, { ids }) {
    for (const { id, at } of citations(value)) {
      if (ids.sources.has(id)) continue;
      yield { at, message: `source "${id}" is not in sources.yaml. Add the document there, or cite one that is; mind the spelling.` };
    }
  },
};
