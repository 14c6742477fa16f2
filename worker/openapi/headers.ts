/** The headers of answers, by name. */

interface Header {
  description: string;
  required: boolean;
  schema: object;
}

const always = (description: string, schema: object = {}): Header => ({
  description,
  required: true,
  schema: { type: "string", ...schema },
});
const sometimes = (description: string, schema: object = {}): Header => ({ ...always(description, schema), required: false });

export const HEADERS = {
  "Access-Control-Allow-Origin": always("Any website may call the API.", { const: "*" }),
  Allow: always("The methods that the address takes."),
  "Cache-Control": always("How long caches may keep the answer."),
  "Content-Location": sometimes("Address of the canonical spelling, where it differs from the one asked for.", { pattern: "^/v1/" }),
  ETag: always("Names these very bytes; send it back in If-None-Match.", { pattern: '^(?:W/)?"[^"]+"$' }),
  RateLimit: always("What is left of the allowance (draft-ietf-httpapi-ratelimit-headers).", { pattern: '^"[a-z]+";r=[0-9]+;t=[0-9]+$' }),
  "RateLimit-Policy": sometimes("The allowance, on answers that are counted (draft-ietf-httpapi-ratelimit-headers).", {
    pattern: '^"[a-z]+";q=[0-9]+;w=[0-9]+$',
  }),
  "Retry-After": always("Seconds to wait before the next call.", { pattern: "^[0-9]+$" }),
  "Table-Version": always("Version of the table; one answer is always from one version.", { pattern: "^[0-9a-f]{16}$" }),
} satisfies Record<string, Header>;

export type HeaderName = keyof typeof HEADERS;

/** On every answer that is made from the table. */
export const FROM_TABLE: readonly HeaderName[] = ["Cache-Control", "ETag", "Table-Version"];
/** On every file. */
export const STATIC: readonly HeaderName[] = ["Cache-Control", "ETag"];

export const headerRefs = (names: readonly HeaderName[]) =>
  Object.fromEntries(["Access-Control-Allow-Origin", ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]));
