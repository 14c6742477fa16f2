/** The description of the API, held to OpenAPI 3.1 and to what makes one good to use. */
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, inject, test } from "vitest";

const origin = inject("origin");

/** Beside the recommended rules, all of them as errors. */
const RULES = {
  "component-name-unique": "error",
  "no-ambiguous-paths": "error",
  "no-invalid-media-type-examples": "error",
  "no-invalid-parameter-examples": "error",
  "no-invalid-schema-examples": "error",
  "operation-description": "error",
  "operation-parameters-unique": "error",
  "operation-singular-tag": "error",
  "operation-tag-defined": "error",
  "parameter-description": "error",
  "tag-description": "error",
} as const;

test("the linter finds nothing to complain of", async () => {
  const source = await (await fetch(`${origin}/openapi.json`)).text();
  const config = await createConfig({ extends: ["recommended-strict"], rules: RULES });
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`)).toEqual([]);
});
