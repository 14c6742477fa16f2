/** `/zh/guide/` is a page; a system of that name would have no address. */
import { RESERVED_IDS } from "../model/links.ts";
import type { RuleOf } from "./rule.ts";

export const rule: RuleOf<"system"> = {
  name: "reserved-id",
  description: "No system takes an id that is the name of a page.",
  scope: "system",
  *check({ system }) {
    if (!RESERVED_IDS.includes(system.id)) return;
    const taken = RESERVED_IDS.join(", ");
    yield {
      at: ["id"],
      message: `"${system.id}" is the name of a page. Choose another id, such as "${system.id}-${system.provider}"; taken are ${taken}.`,
    };
  },
};
