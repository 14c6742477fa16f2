/** The files of the data set: what stands in them, and the list that a mirror reads. */
import { z } from "zod";
import { codeSchema } from "./code.schema.ts";
import { address, count } from "./parts.schema.ts";
import { shapes } from "./shapes.ts";
import { reasonSchema, systemSchema, tableInfoSchema } from "./system.schema.ts";

const versionSchema = tableInfoSchema.pick({ version: true, published: true });

export const codeDownloadSchema = versionSchema
  .extend({ count, codes: z.array(codeSchema) })
  .describe("Every code.")
  .register(shapes, { id: "CodeDownload" });

export const systemDownloadSchema = versionSchema
  .extend({ count, systems: z.array(systemSchema.omit({ codes: true })) })
  .describe("Every system, without its codes.")
  .register(shapes, { id: "SystemDownload" });

export const reasonDownloadSchema = versionSchema
  .extend({ count, reasons: z.array(reasonSchema) })
  .describe("Every shared reason.")
  .register(shapes, { id: "ReasonDownload" });

const listedSchema = z.object({
  name: z.string().describe("Below `/data/`."),
  latest: address.describe("Always leads to the newest."),
  immutable: address.describe("Always leads to this very content."),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const downloadIndexSchema = tableInfoSchema
  .extend({ files: z.array(listedSchema) })
  .describe("Every file, so that a mirror fetches only what changed and can check what it got.")
  .register(shapes, { id: "DownloadIndex" });
