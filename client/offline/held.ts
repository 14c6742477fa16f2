/** The table that the package carries. */
import { TABLE } from "../data/table.js";
import { OfflineTable } from "./table.ts";

export const held = /* @__PURE__ */ new OfflineTable(TABLE);
