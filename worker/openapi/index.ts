/** The description of the API as OpenAPI 3.1, made from the shapes that the handlers are typed with. */

import { INFO, TAGS } from "./about.ts";
import { HEADERS, type HeaderName, headerRefs } from "./headers.ts";
import { type ExampleCall, inBoth, type Operation } from "./operation.ts";
import { CODES } from "./operations/codes.ts";
import { FILES } from "./operations/files.ts";
import { SYSTEMS } from "./operations/systems.ts";
import { IF_NONE_MATCH, parametersOf } from "./parameters.ts";
import { type ProblemAnswers, problemAnswers } from "./problems.ts";
import { type Sampler, sampler } from "./sample.ts";
import { bodySchema, refTo, schemas } from "./schemas.ts";

/** So many items of a long list are shown in an example. */
const SHOWN = 2;

export const OPERATIONS: readonly Operation[] = [...CODES, ...SYSTEMS, ...FILES];

/**
 * The whole document.
 * @param assets answers `/table/…` with the compiled table, which the examples are taken from.
 * @throws {Error} if an example is not answered as the document says.
 */
export async function describeApi(assets: Fetcher): Promise<object> {
  const sample = sampler(assets);
  const problems = await problemAnswers(sample);
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] ??= {};
    (paths[operation.path] as Record<string, object>)[operation.method] = await describeOperation(operation, sample, problems);
  }
  return {
    openapi: "3.1.1",
    info: INFO,
    externalDocs: { url: "/en/api/", description: "API guide · 接口说明 (/zh/api/)" },
    servers: [{ url: "/", description: "This very host" }],
    security: [],
    tags: TAGS,
    paths,
    components: { schemas: used(schemas()), parameters: { IfNoneMatch: IF_NONE_MATCH }, responses: problems.components, headers: HEADERS },
  };
}

async function describeOperation(operation: Operation, sample: Sampler, problems: ProblemAnswers): Promise<object> {
  const { id, tag, summary, description, body, headers, mayHave = [] } = operation;
  const parameters = [...parametersOf(operation), ...(headers.includes("ETag") ? [{ $ref: "#/components/parameters/IfNoneMatch" }] : [])];
  const errors = problems.of(operation);
  const counted: HeaderName[] = "429" in errors ? ["RateLimit-Policy"] : [];
  const all = headerRefs([...headers, ...mayHave, ...counted]);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: inBoth(description),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: requestBody(body) } : {}),
    responses: {
      200: { description: summary, headers: all, content: await contentOf(operation, sample) },
      ...(headers.includes("ETag") ? { 304: { description: "Unchanged since the ETag in If-None-Match", headers: all } } : {}),
      ...errors,
    },
  };
}

function requestBody({ shape, most, examples }: NonNullable<Operation["body"]>): object {
  const named = Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));
  return { required: true, content: { "application/json": { schema: bodySchema(shape, most), examples: named } } };
}

async function contentOf(operation: Operation, sample: Sampler): Promise<object> {
  const examples: Record<string, object> = {};
  for (const example of operation.examples) examples[example.name] = await exampleOf(operation, example, sample);
  const shown = operation.examples.length > 0 ? { examples } : {};
  return Object.fromEntries(
    Object.entries(operation.answers).map(([type, shape]) => [type, { schema: shape ? refTo(shape) : anything(type), ...shown }]),
  );
}

const anything = (type: string) => ({ type: type === "application/json" ? "object" : "string" });

/** The answer to a call; of a long list only the first items. The summary is the call, so that a reader can repeat it. */
async function exampleOf({ method, body }: Operation, { call, body: bodyName, shorten }: ExampleCall, sample: Sampler): Promise<object> {
  const sent = bodyName === undefined ? undefined : JSON.stringify(body?.examples[bodyName]);
  const init = { method: method.toUpperCase(), ...(sent ? { body: sent, headers: { "content-type": "application/json" } } : {}) };
  const response = await sample(call, init);
  if (response.status !== 200) throw new Error(`The example ${call} is answered with ${response.status}.`);
  const value = (await response.json()) as Record<string, unknown>;
  const summary = `${init.method} ${call}`;
  const list = shorten === undefined ? undefined : value[shorten];
  if (!Array.isArray(list) || list.length <= SHOWN || shorten === undefined) return { summary, value };
  return {
    summary,
    description: `Only the first ${SHOWN} of ${list.length} ${shorten} are shown.`,
    value: { ...value, [shorten]: list.slice(0, SHOWN) },
  };
}

/** An error that no call may meet is described on its page of the site, not here. */
function used<T>(all: Record<string, T>): Record<string, T> {
  const { InternalError: _, ...rest } = all;
  return rest;
}
