import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../codes/model/problems.ts";
import { createApp } from "../../worker/app.ts";
import { describeApi } from "../../worker/openapi/index.ts";
import { LOOKUPS_MAX } from "../../worker/routes/lookups.schema.ts";
import { TableStore } from "../../worker/store.ts";

interface DescribedOperation {
  operationId: string;
  parameters?: { $ref?: string }[];
  requestBody?: { content: Record<string, { schema: { properties: Record<string, object> } }> };
  responses: Record<string, unknown>;
}

interface Described {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { responses: Record<string, unknown> };
}

let described: Described;

beforeAll(async () => {
  described = (await describeApi(env.ASSETS)) as Described;
});

/** Addresses of the site and their Markdown, what partners embed, and the protocol for assistants, which has a description of its own. */
const ELSEWHERE = /^\/(?:$|problems\/|:lang\{|:file\{|embed\/|badge\/|oembed$|mcp$)/;
/** Addresses that files answer, before the Worker runs. */
const FILES = /^\/(?:data\/|openapi\.json$)/;

function routes(): string[] {
  const { routes } = createApp(() => new TableStore(env));
  const served = routes.filter(({ method, path }) => /^(?:GET|POST)$/.test(method) && !ELSEWHERE.test(path));
  return served.map(({ method, path }) => `${method} ${path.replace(/:([a-z]+)/g, "{$1}")}`);
}

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    FILES.test(path) ? [] : Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );

describe("the description of the API", () => {
  it("has every address that is served, and no other", () => {
    expect(operations().sort()).toEqual([...new Set(routes())].sort());
  });

  it("names each operation once", () => {
    const ids = Object.values(described.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has every error that a call may meet", () => {
    const text = JSON.stringify({ paths: described.paths, responses: described.components.responses });
    const missing = Object.keys(PROBLEMS).filter((type) => !text.includes(`"/problems/${type}"`));
    expect(missing).toEqual(["internal-error"]);
  });

  it("says how long a batch may be, and how to ask for an answer that one has", () => {
    const batch = described.paths["/v1/lookups"]?.post?.requestBody?.content["application/json"]?.schema;
    expect(batch?.properties.lookups).toMatchObject({ maxItems: LOOKUPS_MAX });
    for (const { parameters = [], responses } of Object.values(described.paths).flatMap((methods) => Object.values(methods))) {
      expect(parameters.some(({ $ref }) => $ref?.endsWith("/IfNoneMatch"))).toBe("304" in responses);
    }
  });

  it("is the same each time it is made", async () => {
    expect(JSON.stringify(await describeApi(env.ASSETS))).toBe(JSON.stringify(described));
  });
});
