/** Systems, the shared reasons, and the table that holds them. */
import { z } from "zod";
import { ids, SYSTEM_KINDS } from "../words.ts";
import { codeSchema, codeSummarySchema } from "./code.schema.ts";
import {
  actorSchema,
  adviceSchema,
  count,
  fundsSchema,
  linksSchema,
  outcomeSchema,
  policySchema,
  reasonId,
  riskSchema,
  sourceSchema,
  systemId,
  textSchema,
} from "./parts.schema.ts";
import { shapes } from "./shapes.ts";

const usualRetry = z.object({ policy: policySchema });

export const systemSummarySchema = z
  .object({
    id: systemId,
    name: textSchema,
    provider: z.string().describe("Whoever defines the codes; the systems of one provider share it."),
    kind: z.enum(ids(SYSTEM_KINDS)),
    region: z.string().describe("ISO 3166 country, `EU`, or `world`."),
    field: textSchema.describe("The field, message or place in which the code travels."),
    about: textSchema,
    count: count.describe("Number of codes."),
    links: linksSchema,
  })
  .describe("A system: one set of codes, whoever defines it and the field it travels in.")
  .register(shapes, { id: "SystemSummary" });

export const systemListSchema = z.object({ count, systems: z.array(systemSummarySchema) }).register(shapes, { id: "SystemList" });

export const codeClassSchema = z
  .object({ id: z.string(), name: textSchema, meaning: textSchema.optional() })
  .describe("One of the system's own groups of codes.")
  .register(shapes, { id: "CodeClass" });

/** What a system says about codes that it does not list, without the pattern that chooses them. */
export const fallbackRuleSchema = z
  .object({ meaning: textSchema, outcome: outcomeSchema, funds: fundsSchema, retry: usualRetry, sources: z.array(sourceSchema).min(1) })
  .describe("What the system says about codes like the one asked for, which it does not list.")
  .register(shapes, { id: "FallbackRule" });

export const fallbackSchema = fallbackRuleSchema
  .extend({ pattern: z.string().describe("Regular expression over the canonical spelling.") })
  .describe("What a system says about codes that it does not list.")
  .register(shapes, { id: "Fallback" });

export const systemSchema = systemSummarySchema
  .extend({
    classes: z.array(codeClassSchema).min(1).optional(),
    fallback: z.array(fallbackSchema).min(1).optional().describe("First match holds."),
    sources: z.array(sourceSchema).min(1),
    codes: z.array(codeSchema).min(1),
  })
  .describe("One system with all its codes.")
  .register(shapes, { id: "System" });

export const reasonSchema = z
  .object({
    id: reasonId,
    name: textSchema,
    meaning: textSchema,
    outcome: outcomeSchema,
    funds: fundsSchema,
    retry: usualRetry,
    actor: actorSchema,
    risk: riskSchema,
    advice: adviceSchema,
    count: count.describe("Number of codes that have this reason."),
    links: linksSchema,
  })
  .describe("Why it happened, the same across systems. A code of a single system may differ from the usual case.")
  .register(shapes, { id: "Reason" });

export const reasonListSchema = z.object({ count, reasons: z.array(reasonSchema) }).register(shapes, { id: "ReasonList" });

export const reasonWithCodesSchema = reasonSchema
  .extend({ codes: z.array(codeSummarySchema) })
  .describe("One reason with its codes everywhere.")
  .register(shapes, { id: "ReasonWithCodes" });

export const tableInfoSchema = z
  .object({
    version: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe("Content hash of the table, as in the Table-Version header."),
    published: z.iso
      .datetime()
      .describe("Date of this version: the day of its newest check. The same in the API, the downloads and the npm package."),
    counts: z.object({ systems: count, codes: count, reasons: count }),
  })
  .register(shapes, { id: "TableInfo" });
