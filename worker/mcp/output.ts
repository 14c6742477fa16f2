/** What the tools answer beside their texts. Objects are left open: fields may be added. */
import * as z from "zod";
import { FUNDS, ids, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";

const text = z.record(z.string(), z.string()).describe('In the language asked for: {"en": "…"} or {"zh": "…"}');

const identity = {
  system: z.string().describe("Id of the system that the reading belongs to"),
  code: z.string().describe("Canonical spelling"),
  label: text,
  outcome: z.enum(ids(OUTCOMES)),
  funds: z.enum(ids(FUNDS)).describe("Was the customer charged? unknown: inquire or reverse before anything else"),
};

/** Alone or among few, every field of the API's answer; among many, these. */
export const reading = z.looseObject({
  ...identity,
  reason: z.string().describe("Id of the shared reason"),
  retry: z.looseObject({ policy: z.enum(ids(RETRY_POLICIES)) }),
  sources: z
    .array(z.looseObject({ title: z.string(), url: z.string().optional() }))
    .describe("Documents to quote; among many readings the first three of each"),
  links: z.looseObject({ self: z.string(), page: text }).describe("The same in the API, and the page for people"),
});

export const count = z.int().min(0);

export const counterpart = z.looseObject({
  ...identity,
  basis: z.enum(["documented", "reason"]).describe("documented: the system's own documents state it. reason: both have the same reason"),
});
