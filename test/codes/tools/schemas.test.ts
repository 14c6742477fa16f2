import { expect, test } from "vitest";
import { CODES_ROOT } from "../../../codes/model/load.ts";
import { folder } from "./folder.ts";

test("the schemas in codes/ are fresh", async () => {
  const codes = await folder();
  expect(await codes.run("schemas", "--check", CODES_ROOT)).toEqual({ status: 0, output: "The schemas are fresh.\n" });
});

test("writes them, says first that they are generated, and notices when they are stale", async () => {
  const codes = await folder();
  expect(await codes.run("schemas", "--check", codes.path)).toEqual({
    status: 1,
    output: expect.stringMatching(/is missing\. Run npm run codes:schemas/),
  });
  expect((await codes.run("schemas", codes.path)).output).toMatch(/Wrote codes\/system\.schema\.json/);
  expect(await codes.read("reasons.schema.json")).toMatch(/^\{\n {2}"\$comment": "Generated from codes\/model\/schema\.ts/);
  expect((await codes.run("schemas", "--check", codes.path)).status).toBe(0);
});
