/** What a guide names: codes written `unionpay:51`, as in the API. A name that leads nowhere fails the build. */
import type { Code } from "../../codes/model/answer.ts";
import { answersTo, type Description } from "./described.ts";

/** As much of the catalogue as this needs. */
export interface Rows {
  systems: { codes: Code[] }[];
  system(id: string): { codes: Code[] };
  code(system: string, code: string): Code | undefined;
}

/** @example named("unionpay:51", catalogue) */
export function named(name: string, { code }: Rows): Code {
  const cut = name.indexOf(":");
  const found = code(name.slice(0, cut), name.slice(cut + 1));
  if (!found) throw new Error(`A guide names "${name}", and the table has no such code.`);
  return found;
}

export interface Choice extends Description {
  /** These codes, each of which has to answer to the description; without it, all that do. */
  of?: string[];
  system?: string;
}

/** The codes of a list: a guide that says of a code what its row does not say fails the build. */
export function chosen({ of, system, ...description }: Choice, catalogue: Rows): Code[] {
  if (!of) {
    const systems = system ? [catalogue.system(system)] : catalogue.systems;
    return systems.flatMap(({ codes }) => codes).filter((code) => answersTo(code, description));
  }
  const codes = of.map((name) => named(name, catalogue));
  const wrong = codes.filter((code) => !answersTo(code, description));
  if (wrong.length > 0) {
    const names = wrong.map(({ system, code }) => `${system}:${code}`).join(", ");
    throw new Error(`A guide lists ${names} under ${JSON.stringify(description)}, and the table says otherwise.`);
  }
  return codes;
}
