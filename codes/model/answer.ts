/**
 * The types of what is answered: what the compiled table holds and the API sends. They are the public contract:
 * they may grow, what stands here stays. Their shapes are declared once, in answer/*.schema.ts, whence come these
 * types, the API's description and its tests; only types pass through here, so that no reader of them carries zod.
 */
import type { z } from "zod";
import type * as code from "./answer/code.schema.ts";
import type * as parts from "./answer/parts.schema.ts";
import type * as system from "./answer/system.schema.ts";

/** Names one code of one system. */
export type CodeRef = z.infer<typeof code.codeRefSchema>;
/** A counterpart elsewhere; `documented` where the system's own documents state it, else the shared reason. */
export type Equivalent = z.infer<typeof code.equivalentSchema>;
/** May the same request be sent again, how often, and since when is that so. */
export type Retry = z.infer<typeof parts.retrySchema>;
/** A document that a row rests on. A printed standard has no `url`. */
export type Source = z.infer<typeof parts.sourceSchema>;

/** One code, as `GET /v1/systems/{system}/codes/{code}` answers it. */
export type Code = z.infer<typeof code.codeSchema>;
/** A code in a list: enough to show it and to find the rest. */
export type CodeSummary = z.infer<typeof code.codeSummarySchema>;
/** One code in every system that has it. */
export type Crossing = z.infer<typeof code.crossingSchema>;
/** One page of a search; its codes are joined as stored, so nothing has this type but what reads it. */
export type CodePage = z.infer<typeof code.codePageSchema>;
/** A counterpart in the list of all, enough to show it. */
export type Counterpart = z.infer<typeof code.counterpartSchema>;
export type EquivalentList = z.infer<typeof code.equivalentListSchema>;

export type SystemSummary = z.infer<typeof system.systemSummarySchema>;
export type SystemList = z.infer<typeof system.systemListSchema>;
export type CodeClass = z.infer<typeof system.codeClassSchema>;
/** What a system says about codes that it does not list. */
export type Fallback = z.infer<typeof system.fallbackSchema>;
/** The same, as a miss tells it: without the pattern. */
export type FallbackRule = z.infer<typeof system.fallbackRuleSchema>;
export type System = z.infer<typeof system.systemSchema>;

export type Reason = z.infer<typeof system.reasonSchema>;
export type ReasonList = z.infer<typeof system.reasonListSchema>;
export type ReasonWithCodes = z.infer<typeof system.reasonWithCodesSchema>;

export type TableInfo = z.infer<typeof system.tableInfoSchema>;
