/** The shapes of the files as JSON Schema: what the editor reads, and where the order of keys is taken from. */
import { z } from "zod";
import { reasonSchema, sourceSchema, systemSchema } from "../model/schema.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const NOTICE = "Generated from codes/model/schema.ts by `npm run codes:schemas`. Change it there.";

const schemaOf = (title: string, type: z.ZodType): JsonSchema => ({ $comment: NOTICE, title, ...z.toJSONSchema(type) });

/** File name below codes/, and what stands in it. */
export const JSON_SCHEMAS = {
  "system.schema.json": schemaOf("A system of response codes", systemSchema),
  "reasons.schema.json": schemaOf("The shared reasons", z.array(reasonSchema)),
  "sources.schema.json": schemaOf("The documents that rows cite", z.array(sourceSchema)),
} as const;

export type SchemaName = keyof typeof JSON_SCHEMAS;

/** Which schema a code file follows. */
export function schemaNameOf(path: string): SchemaName {
  if (path === "reasons.yaml") return "reasons.schema.json";
  return path === "sources.yaml" ? "sources.schema.json" : "system.schema.json";
}
