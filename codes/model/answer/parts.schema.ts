/** The parts that answers are made of. */
import { z } from "zod";
import { REASON_ID, SYSTEM_ID } from "../ids.ts";
import { ACTORS, CONFIDENCES, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS, SOURCE_KINDS } from "../words.ts";
import { shapes } from "./shapes.ts";

export const textSchema = z
  .object({ zh: z.string().min(1), en: z.string().min(1) })
  .describe("One text in Chinese (`zh`) and English (`en`). Texts may improve at any time; do not compare them.")
  .register(shapes, { id: "Text" });

export const outcomeSchema = z
  .enum(ids(OUTCOMES))
  .describe(
    "What became of the transaction. approved: accepted, wholly or in part. declined: refused by someone entitled to refuse. retry: not finished. error: a technical failure, not a judgement on the customer. cancelled: given up or undone.",
  )
  .register(shapes, { id: "Outcome" });

export const fundsSchema = z
  .enum(ids(FUNDS))
  .describe("Was the customer charged? unknown: find out before doing anything else. not_applicable: no money moves with this code.")
  .register(shapes, { id: "Funds" });

export const policySchema = z
  .enum(ids(RETRY_POLICIES))
  .describe(
    "May the same request be sent again? never: not with this card. after_change: when something has been corrected. later: after a wait. now: at once. inquire: the outcome is unknown; query or reverse first. none_needed.",
  )
  .register(shapes, { id: "RetryPolicy" });

export const actorSchema = z.enum(ids(ACTORS)).describe("Who can resolve it.").register(shapes, { id: "Actor" });
export const riskSchema = z
  .enum(ids(RISKS))
  .describe("fraud: lost, stolen, counterfeit or suspected fraud.")
  .register(shapes, { id: "Risk" });

/** As in the address: canonical spelling. */
export const systemId = z.string().regex(SYSTEM_ID).describe("Id of the system, such as `unionpay`.");
export const reasonId = z.string().regex(REASON_ID).describe("Id of the shared reason, such as `insufficient_funds`.");
export const codeId = z.string().min(1).describe("The code exactly as it is on the wire. Always a string.");
export const count = z.int().min(0);
export const day = z.iso.date();
/** Relative to the host, so that the same bytes serve every host and mirror. */
export const address = z.string().regex(/^\//);
export const confidenceSchema = z.enum(ids(CONFIDENCES)).describe("high: a primary source, or three independent ones that agree.");

/** A document that a row rests on. A printed standard has no `url`. */
export const sourceSchema = z
  .object({
    title: z.string().min(1),
    publisher: z.string().min(1),
    kind: z.enum(ids(SOURCE_KINDS)).describe("primary: from whoever defines the code."),
    edition: z.string().optional(),
    url: z.url().optional().describe("A printed standard has none."),
    accessed: day.describe("When it was last read for this data set."),
  })
  .describe("A document that a row rests on.")
  .register(shapes, { id: "Source" });

export const retrySchema = z
  .object({
    policy: policySchema,
    max_attempts: z.int().positive().optional().describe("Most attempts within `window_days`."),
    window_days: z.int().positive().optional().describe("Length of the window in days."),
    wait: z.string().optional().describe("Shortest wait before the next attempt: an ISO 8601 duration, such as PT1H."),
    valid_from: day.optional().describe("Day from which the rule holds."),
    note: textSchema.optional(),
    sources: z.array(sourceSchema).min(1).optional().describe("Where the rule is published, if elsewhere than the code."),
  })
  .describe("May the same request be sent again, how often, and since when is that so.")
  .register(shapes, { id: "Retry" });

export const adviceSchema = z
  .object({
    cashier: textSchema.describe("What to do now."),
    cardholder: textSchema.describe("What may be shown or said to the customer; it never reveals suspicion of fraud."),
    developer: textSchema.describe("What to log, whether to retry, what to fix."),
  })
  .register(shapes, { id: "Advice" });

export const linksSchema = z
  .object({ self: address.describe("Address in this API."), page: textSchema.describe("The page of the site, in each language.") })
  .describe("Addresses relative to the host.")
  .register(shapes, { id: "Links" });
