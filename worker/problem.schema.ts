/** The shapes of errors: one for each type, all of them RFC 9457 with members that help to mend the call. */
import { z } from "zod";
import { codeRefSchema } from "../codes/model/answer/code.schema.ts";
import { linksSchema, systemId, textSchema } from "../codes/model/answer/parts.schema.ts";
import { shapes } from "../codes/model/answer/shapes.ts";
import { fallbackRuleSchema } from "../codes/model/answer/system.schema.ts";
import { PROBLEMS, type ProblemType, problemUri } from "../codes/model/problems.ts";

export const codeSuggestionSchema = codeRefSchema
  .extend({ label: textSchema, links: linksSchema })
  .describe("A code that may have been meant.")
  .register(shapes, { id: "CodeSuggestion" });

export const systemSuggestionSchema = z
  .object({ system: systemId, name: textSchema, links: linksSchema })
  .describe("A system that may have been meant.")
  .register(shapes, { id: "SystemSuggestion" });

/** Every member that an error may have beside the standard ones. */
export const extrasSchema = z.object({
  parameter: z.string().optional().describe("The parameter that is not accepted."),
  allowed: z.array(z.string()).optional().describe("The parameters that the address takes."),
  at: z.string().optional().describe("Where in the body, as a path with dots; empty for the body as a whole."),
  suggestions: z.array(z.union([codeSuggestionSchema, systemSuggestionSchema])).optional(),
  fallback: fallbackRuleSchema.optional(),
});

/** What each type adds to the standard members. */
const EXTRAS: Partial<Record<ProblemType, z.ZodRawShape>> = {
  "bad-parameter": { parameter: extrasSchema.shape.parameter.unwrap(), allowed: extrasSchema.shape.allowed },
  "unknown-system": { suggestions: z.array(z.union([systemSuggestionSchema, codeSuggestionSchema])) },
  "unknown-code": { suggestions: z.array(codeSuggestionSchema), fallback: fallbackRuleSchema.optional() },
  "bad-batch": { at: extrasSchema.shape.at.unwrap() },
};

/** `unknown-code` is described as `UnknownCode`. */
export const problemName = (type: ProblemType): string => type.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const shapeOf = (type: ProblemType) =>
  z
    .object({
      type: z.literal(problemUri(type)).describe("Names the error, and leads to the page that explains it; relative to the host."),
      title: z.string().min(1),
      status: z.literal(PROBLEMS[type].status),
      detail: z.string().min(1).describe("What is wrong with this call."),
      ...EXTRAS[type],
    })
    .describe(`${PROBLEMS[type].help.en}\n\n${PROBLEMS[type].help.zh}`)
    .register(shapes, { id: problemName(type) });

/** The shape of every error, by its type. */
export const problemSchemas = Object.fromEntries((Object.keys(PROBLEMS) as ProblemType[]).map((type) => [type, shapeOf(type)])) as Record<
  ProblemType,
  ReturnType<typeof shapeOf>
>;
