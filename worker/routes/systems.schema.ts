/** The parameters of the counterparts of a code. */
import { LANG, type Parameter, SYSTEM } from "../query.ts";

export const EQUIVALENTS = { to: SYSTEM, lang: LANG } satisfies Record<string, Parameter>;
