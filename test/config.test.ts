/** What `wrangler.toml` says and the code must agree with. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LIMIT } from "../worker/limits.ts";

const toml = readFileSync(new URL("../wrangler.toml", import.meta.url), "utf8");

describe("wrangler.toml", () => {
  test("binds the rate limit that callers are told of", () => {
    expect(toml).toContain(`simple = { limit = ${LIMIT.calls}, period = ${LIMIT.seconds} }`);
  });
});
