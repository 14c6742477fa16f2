/** What a guide names: codes written `unionpay:51`, as in the API. A name that leads nowhere fails the build. */
import type { Code } from "../../codes/model/answer.ts";
import type { SiteCatalogue } from "../catalogue.ts";

/** @example named("unionpay:51", catalogue) */
export function named(name: string, { code }: SiteCatalogue): Code {
  const cut = name.indexOf(":");
  const found = code(name.slice(0, cut), name.slice(cut + 1));
  if (!found) throw new Error(`A guide names "${name}", and the table has no such code.`);
  return found;
}
