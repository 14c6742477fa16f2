/** A label that does not fit is cut off by the till, and what is cut off may be the "not". */
import { LABEL_LENGTH_MAX } from "../model/schema.ts";
import type { RuleOf } from "./rule.ts";
import { texts } from "./walk.ts";

const LABELS = new Set<PropertyKey>(["label", "name"]);

export const rule: RuleOf<"file"> = {
  name: "label-length",
  description: `Labels and names have at most ${LABEL_LENGTH_MAX} characters, so that they fit one line of a slip.`,
  scope: "file",
  *check({ value }) {
    for (const { text, at } of texts(value)) {
      if (!LABELS.has(at.at(-1) ?? "")) continue;
      for (const [key, label] of Object.entries(text)) {
        if (typeof label !== "string" || label.length <= LABEL_LENGTH_MAX) continue;
        const message = `"${label}" has ${label.length} characters, expected at most ${LABEL_LENGTH_MAX}. Shorten it; the rest goes into meaning.`;
        yield { at: [...at, key], message };
      }
    }
  },
};
