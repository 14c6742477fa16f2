/** Reads the description of the API, and holds answers to it. */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

export interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  required?: string[];
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

interface Example {
  summary?: string;
  value: unknown;
}

export interface Content {
  schema: Schema;
  examples?: Record<string, Example>;
}

interface Header {
  $ref: string;
}

interface Response {
  description: string;
  headers?: Record<string, Header>;
  content?: Record<string, Content>;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, Response & { $ref?: string }>;
}

export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Response>;
    headers: Record<string, { required: boolean; schema: Schema }>;
  };
}

export type Validate = (value: unknown) => string[];

/**
 * The shapes of the description, closed: a field that is not described is a fault.
 * @param language where it is given, texts have this language alone; otherwise both.
 */
export function validators({ components }: Description, language?: string): (schema: Schema) => Validate {
  const schemas = closed(structuredClone(components.schemas)) as Record<string, Schema>;
  const { zh, en } = schemas.Text?.properties ?? {};
  const text = language === undefined ? { zh, en } : { [language]: zh };
  schemas.Text = { type: "object", properties: text as Record<string, Schema>, required: Object.keys(text), additionalProperties: false };
  const ajv = new Ajv2020({ strict: true, allErrors: false });
  formats.default(ajv);
  ajv.addVocabulary(["components"]);
  ajv.addSchema({ $id: "api", components: { schemas } });
  const known = new Map<string, Validate>();
  return (schema) => {
    const key = JSON.stringify(schema);
    const validate = known.get(key) ?? compiled(JSON.parse(key.replaceAll('"#/', '"api#/')));
    known.set(key, validate);
    return validate;
  };

  function compiled(schema: Schema): Validate {
    const validate = ajv.compile(schema);
    return (value) => (validate(value) ? [] : [`${ajv.errorsText(validate.errors)}: ${JSON.stringify(validate.errors?.[0]?.params)}`]);
  }
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]));
  return copy.type === "object" && "properties" in copy ? { additionalProperties: false, ...copy } : copy;
}

/** The answer that an operation describes for a status, its reference followed. */
export function answerOf(description: Description, operation: Operation, status: number | string): Response | undefined {
  const answer = operation.responses[String(status)];
  const name = answer?.$ref?.split("/").at(-1);
  return name === undefined ? answer : description.components.responses[name];
}
