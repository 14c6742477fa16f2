/** Where the command gets its answers: the table in the package, or a service. Both have the same calls. */
import type { Problem } from "../problem.ts";
import type { InLanguage, LookupRef, SearchQuery } from "../query.ts";
import type { Code, CodePage, CodeRef, Crossing, SystemList, TableInfo } from "../types.ts";

type Soon<T> = T | Promise<T>;

export interface Service {
  lookup(ref: CodeRef, options?: InLanguage<"zh" | "en">): Soon<Code>;
  everywhere(code: string, options?: InLanguage<"zh" | "en">): Soon<Crossing>;
  batch(refs: readonly LookupRef[], options?: InLanguage<"zh" | "en">): Soon<(Code | Problem)[]>;
  search(query: SearchQuery): Soon<CodePage>;
  systems(options?: InLanguage<"zh" | "en">): Soon<SystemList>;
  table(): Soon<TableInfo>;
}
