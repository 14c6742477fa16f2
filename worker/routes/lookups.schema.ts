/** The parameters of lookups by GET, and the shape of a batch. */
import * as z from "zod/mini";
import { LANG, type Parameter } from "../query.ts";

/** So many codes still make an address of a length that every proxy takes. */
export const LOOKUPS_BY_GET = 50;

/** A till's whole day fits; more is a download. */
export const LOOKUPS_MAX = 1_000;
/** A batch of that many codes is far smaller. */
export const BATCH_BYTES_MAX = 256 * 1024;

export const LOOKUPS = {
  code: {
    most: LOOKUPS_BY_GET,
    pattern: /^[^:]+:[\s\S]+$/u,
    takes: { zh: "“体系:应答码”，例如 unionpay:51", en: "system:code, such as unionpay:51" },
  },
  lang: LANG,
} satisfies Record<string, Parameter>;

const lookup = z.strictObject({ system: z.string(), code: z.string() });

export const batchSchema = z.strictObject({ lookups: z.array(lookup) });
export type Batch = z.infer<typeof batchSchema>;
