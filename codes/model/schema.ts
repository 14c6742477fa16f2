/**
 * The shape of the files under codes/: declared once, here. The types are
 * inferred from it and the JSON Schemas for the editor are generated from it.
 */
import { z } from "zod";
import { REASON_ID, SYSTEM_ID } from "./ids.ts";
import { ACTORS, CONFIDENCES, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS, SOURCE_KINDS, STATUSES, SYSTEM_KINDS } from "./words.ts";

/** No code of any system is longer than this; longer input is refused before it is searched. */
export const CODE_LENGTH_MAX = 64;
/** Labels are set on one line of a till slip or a table cell. */
export const LABEL_LENGTH_MAX = 80;

const systemId = z.string().regex(SYSTEM_ID).describe("Id of a system: kebab-case, equal to its file name.");
const reasonId = z.string().regex(REASON_ID).describe("Id of a shared reason in reasons.yaml: snake_case.");
const sourceId = z.string().regex(SYSTEM_ID).describe("Id of a document in sources.yaml: kebab-case.");
const date = z.iso.date().describe("A day, as YYYY-MM-DD.");

export const textSchema = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .describe("One text in Chinese (zh) and English (en).");
const labelSchema = z
  .strictObject({ zh: z.string().min(1).max(LABEL_LENGTH_MAX), en: z.string().min(1).max(LABEL_LENGTH_MAX) })
  .describe("Short label, at most 80 characters a language.");

const outcome = z.enum(ids(OUTCOMES));
const funds = z.enum(ids(FUNDS));
const actor = z.enum(ids(ACTORS));
const risk = z.enum(ids(RISKS));
const policy = z.enum(ids(RETRY_POLICIES));
const confidence = z.enum(ids(CONFIDENCES));

const limits = {
  max_attempts: z.int().positive().optional().describe("Most attempts the system allows within window_days."),
  window_days: z.int().positive().optional().describe("Length of the window that max_attempts counts in, in days."),
  wait: z
    .string()
    .regex(/^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/)
    .optional()
    .describe("Shortest wait before the next attempt, as an ISO 8601 duration: PT1H, P2D."),
  valid_from: date.optional().describe("Since when this rule applies."),
  note: textSchema.optional().describe("What the rule says beyond the numbers: fees, exceptions, history."),
  sources: z.array(sourceId).min(1).optional().describe("Where the rule is published, if elsewhere than the row."),
};
/** Any part of a retry rule; what is left out comes from the class, the system or the reason. */
export const retrySchema = z.strictObject({ policy: policy.optional(), ...limits });

const advice = z.strictObject({
  cashier: textSchema,
  cardholder: textSchema,
  developer: textSchema,
});

export const sourceSchema = z.strictObject({
  id: sourceId,
  title: z.string().min(1).describe("Title of the document, in its own language."),
  publisher: z.string().min(1),
  kind: z.enum(ids(SOURCE_KINDS)).describe("primary: from whoever defines the code; secondary: from anybody else."),
  edition: z.string().optional().describe("Edition, version or date printed on the document."),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("Permanent address; a printed standard has none."),
  accessed: date.describe("When the document was last read for this data set."),
});

export const reasonSchema = z.strictObject({
  id: reasonId,
  name: labelSchema,
  meaning: textSchema.describe("Definition: one to three plain sentences that stand alone."),
  outcome,
  funds,
  retry: policy.describe("Retry policy of the reason."),
  actor,
  risk,
  advice: advice.describe(
    "cashier: what to do now, at most two sentences. cardholder: what may be said aloud; never suspicion, no blame. developer: what to log, whether to retry, what to fix.",
  ),
});

const codePointer = z.strictObject({ system: systemId, code: z.string().min(1) });

const formerSchema = z.strictObject({
  edition: textSchema.describe("Which older edition."),
  label: labelSchema.describe("What the code meant there."),
  note: textSchema.optional(),
});

export const rowSchema = z.strictObject({
  code: z.string().min(1).max(CODE_LENGTH_MAX).describe("The code exactly as it is on the wire, always quoted."),
  label: labelSchema,
  reason: reasonId,
  meaning: textSchema.optional().describe("Needed where the reason's own definition is not the whole story."),
  outcome: outcome.optional().describe("Only where it differs from the reason."),
  funds: funds.optional().describe("Only where it differs from the reason."),
  retry: retrySchema.optional().describe("Only what differs from the class, the system and the reason."),
  actor: actor.optional().describe("Only where it differs from the reason."),
  risk: risk.optional().describe("Only where it differs from the reason."),
  keep_card: z.literal(true).optional().describe("The operator is told to retain the card."),
  class: z.string().optional().describe("The system's own grouping; must be declared under classes."),
  display: z.array(z.string().min(1)).min(1).optional().describe("The words terminals show or print, as they are."),
  former: z.array(formerSchema).min(1).optional().describe("Meanings in older editions still in the field."),
  maps_to: z.array(codePointer).min(1).optional().describe("Counterparts that the system itself documents; never guessed."),
  note: textSchema.optional().describe("Where sources disagree, or a trap."),
  advice: advice.partial().optional().describe("Only for an audience whose advice differs from the reason's."),
  status: z.enum(ids(STATUSES)).optional(),
  replaced_by: z.string().optional().describe("For a retired code: the code of this system that took its place."),
  confidence: confidence.optional().describe("Only where it differs from the system's."),
  verified: date.optional().describe("Only where it differs from the system's."),
  sources: z.array(sourceId).min(1).optional().describe("Only where they differ from the system's."),
});

export const systemSchema = z.strictObject({
  id: systemId,
  name: labelSchema,
  provider: systemId.describe("Whoever defines the codes; the systems of one provider share it."),
  kind: z.enum(ids(SYSTEM_KINDS)),
  region: z
    .string()
    .regex(/^(?:[A-Z]{2}|world|EU)$/)
    .describe("ISO 3166 country, EU, or world."),
  rank: z.int().min(1).max(999).describe("How well known: 1 is listed first."),
  field: textSchema.describe("The field, message or place in which the code travels."),
  about: textSchema.describe("What this system is, who sends it to whom, what to beware of."),
  code: z.strictObject({
    pattern: z.string().describe("Regular expression that every code of the system matches in full."),
    width: z.int().positive().optional().describe("Fixed width of numeric codes: a shorter number is zero-padded."),
    example: z.string(),
  }),
  confidence,
  verified: date.describe("When the rows were last read against their sources."),
  sources: z.array(sourceId).min(1).describe("Documents that hold for every row that names none of its own."),
  retry: retrySchema
    .omit({ policy: true })
    .optional()
    .describe("Limits the system publishes for every further attempt; they hold for each row that allows one."),
  classes: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: labelSchema,
        meaning: textSchema.optional(),
        retry: retrySchema.optional().describe("Retry rule of every row of the class."),
        sources: z.array(sourceId).min(1).optional(),
      }),
    )
    .min(1)
    .optional()
    .describe("The system's own grouping of its codes."),
  fallback: z
    .array(
      z.strictObject({
        pattern: z.string().describe("Which codes that are not listed the rule covers, as a regular expression."),
        meaning: textSchema,
        outcome,
        funds,
        retry: policy,
        sources: z.array(sourceId).min(1),
      }),
    )
    .min(1)
    .optional()
    .describe("What the system says about codes that are not listed; first match holds."),
  codes: z.array(rowSchema).min(1).describe("One row a code, in code order."),
});

export type SourceFile = z.infer<typeof sourceSchema>;
export type ReasonFile = z.infer<typeof reasonSchema>;
export type Row = z.infer<typeof rowSchema>;
export type SystemFile = z.infer<typeof systemSchema>;
export type RetryRule = z.infer<typeof retrySchema>;

/** Everything under codes/, parsed and of the right shape. */
export interface CodeFiles {
  systems: SystemFile[];
  reasons: ReasonFile[];
  sources: SourceFile[];
}
