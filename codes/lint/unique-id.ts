/** An id that stands twice leads to one of two entries, and nobody chose which. */
import type { RuleOf } from "./rule.ts";
import { itemsOf } from "./walk.ts";

export const rule: RuleOf<"file"> = {
  name: "unique-id",
  description: "Every reason and every source has an id of its own.",
  scope: "file",
  *check(file) {
    const seen = new Set<unknown>();
    for (const { item, at } of itemsOf([file], file.path)) {
      if (seen.has(item.id))
        yield { at: [...at, "id"], message: `"${item.id}" is in this file already. Keep one entry, or give this one its own id.` };
      seen.add(item.id);
    }
  },
};
