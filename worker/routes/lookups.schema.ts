/** The shape of a batch. */
import * as z from "zod/mini";

/** A till's whole day fits; more is a download. */
export const LOOKUPS_MAX = 1_000;
/** A batch of that many codes is far smaller. */
export const BATCH_BYTES_MAX = 256 * 1024;

const lookup = z.strictObject({ system: z.string(), code: z.string() });

export const batchSchema = z.strictObject({ lookups: z.array(lookup) });
export type Batch = z.infer<typeof batchSchema>;
