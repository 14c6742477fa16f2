/** The shapes of answers as JSON Schema 2020-12, which is what OpenAPI 3.1 takes. */
import { z } from "zod";
import { shapes } from "../../codes/model/answer/shapes.ts";
import type { Shape } from "./operation.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

export const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A reference to a shape that has a name. */
export function refTo(shape: Shape): object {
  const name = shapes.get(shape)?.id;
  if (name === undefined) throw new Error("The shape of an answer has no name: register it in codes/model/answer/shapes.ts.");
  return schemaRef(name);
}

/**
 * Every shape by its name. Objects are left open, since fields may be added; a text may come in one language
 * alone, with `?lang=`.
 */
export function schemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(shapes, { io: "input", uri: (name) => `#/components/schemas/${name}` });
  const named = Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema] as const);
  const all = Object.fromEntries(named) as Record<string, JsonSchema>;
  const { required: _, ...text } = all.Text as JsonSchema;
  return { ...all, Text: { ...text, minProperties: 1 } };
}

/** The shape of a body that is sent; nothing but its fields is taken. @param most items of each list. */
export function bodySchema(shape: object, most: Record<string, number> = {}): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape as z.core.$ZodType, { io: "input" });
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    most[name] === undefined ? property : { ...(property as object), maxItems: most[name] },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}
