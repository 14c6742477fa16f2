/** One code, and what stands for it in lists. */
import { z } from "zod";
import { EQUIVALENTS_MAX } from "../equivalents.ts";
import { ids, STATUSES } from "../words.ts";
import {
  actorSchema,
  address,
  adviceSchema,
  codeId,
  confidenceSchema,
  count,
  day,
  fundsSchema,
  linksSchema,
  outcomeSchema,
  reasonId,
  retrySchema,
  riskSchema,
  sourceSchema,
  systemId,
  textSchema,
} from "./parts.schema.ts";
import { shapes } from "./shapes.ts";

/** Names one code of one system. */
export const codeRefSchema = z.object({ system: systemId, code: codeId });

const basis = z
  .enum(["documented", "reason"])
  .describe("documented: the system's own documents state it. reason: both have the same shared reason.");

export const equivalentSchema = codeRefSchema.extend({ basis }).describe("A counterpart elsewhere.").register(shapes, { id: "Equivalent" });

const formerSchema = z
  .object({ edition: textSchema.describe("Which older edition."), label: textSchema, note: textSchema.optional() })
  .describe("What a code meant in an older edition that is still in the field.")
  .register(shapes, { id: "FormerMeaning" });

export const codeSchema = codeRefSchema
  .extend({
    label: textSchema.describe("The system's own short label, at most 80 characters."),
    meaning: textSchema.describe("One to three plain sentences that stand alone."),
    outcome: outcomeSchema,
    funds: fundsSchema,
    actor: actorSchema,
    risk: riskSchema,
    reason: reasonId,
    retry: retrySchema,
    keep_card: z.boolean().describe("The terminal operator is told to retain the card."),
    display: z.array(z.string().min(1)).min(1).optional().describe("The words that terminals show or print for it, as they are."),
    former: z.array(formerSchema).min(1).optional(),
    note: textSchema.optional().describe("Where sources disagree, or a trap."),
    class: z.string().optional().describe("The system's own grouping, where it has one."),
    advice: adviceSchema,
    status: z.enum(ids(STATUSES)),
    replaced_by: z.string().optional().describe("The code of this system that took the place of a retired one."),
    verified: z
      .object({ on: day, confidence: confidenceSchema })
      .describe("When the row was last read against its sources, and how sure it is."),
    equivalents: z.array(equivalentSchema).max(EQUIVALENTS_MAX).describe("The same reason elsewhere; `links.equivalents` gives all."),
    sources: z.array(sourceSchema).min(1),
    links: linksSchema.extend({ embed: address, equivalents: address }),
  })
  .describe("One code. Look at `funds` before you act.")
  .register(shapes, { id: "Code" });

export const codeSummarySchema = codeRefSchema
  .extend({ label: textSchema, outcome: outcomeSchema, funds: fundsSchema, links: linksSchema })
  .describe("A code in a list: enough to show it and to find the rest.")
  .register(shapes, { id: "CodeSummary" });

export const crossingSchema = z
  .object({
    query: z.string().describe("The canonical spelling."),
    count,
    ambiguous: z.boolean().describe("True when the readings differ in outcome, funds or retry policy."),
    codes: z.array(codeSchema).min(1),
  })
  .describe("One code in every system that has it, best-known systems first.")
  .register(shapes, { id: "Crossing" });

export const codePageSchema = z
  .object({
    count: count.describe("How many codes match in all."),
    codes: z.array(codeSchema),
    next: z.string().optional().describe("The cursor of the next page; absent on the last."),
  })
  .describe("One page of a search, best match first.")
  .register(shapes, { id: "CodePage" });

export const counterpartSchema = codeSummarySchema.extend({ basis }).register(shapes, { id: "Counterpart" });

export const equivalentListSchema = codeRefSchema
  .extend({
    to: systemId.optional().describe("The one system that was asked for."),
    count,
    equivalents: z.array(counterpartSchema),
  })
  .describe("Every counterpart of a code, documented ones first.")
  .register(shapes, { id: "EquivalentList" });
