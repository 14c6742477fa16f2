/** The shapes of what the Worker itself puts together; those of the table stand in codes/model/answer/. */
import { z } from "zod";
import { codeSchema } from "../codes/model/answer/code.schema.ts";
import { shapes } from "../codes/model/answer/shapes.ts";
import { tableInfoSchema } from "../codes/model/answer/system.schema.ts";
import { problemSchemas } from "./problem.schema.ts";

export const lookupResultsSchema = z
  .object({
    results: z.array(
      z.union([codeSchema, problemSchemas["unknown-code"], problemSchemas["unknown-system"], problemSchemas["bad-parameter"]]),
    ),
  })
  .describe("In the order of the call: each the code or, in its place, a problem with its `status`.")
  .register(shapes, { id: "LookupResults" });

export const healthSchema = tableInfoSchema
  .pick({ version: true, published: true })
  .extend({
    status: z.literal("ok"),
    source: z.enum(["kv", "assets"]).describe("kv: the published table. assets: the one shipped with the site, while KV cannot be read."),
  })
  .register(shapes, { id: "Health" });
export type Health = z.infer<typeof healthSchema>;
