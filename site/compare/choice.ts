/** Which systems are compared, as it stands in the address: `?systems=unionpay,visa`. */

/** More columns than this cannot be read side by side. */
export const SYSTEMS_MAX = 4;

/** The systems asked for, each once, in the order asked for; what is not known is passed over. */
export function parseChoice(query: string, known: ReadonlySet<string>): string[] {
  const asked = (new URLSearchParams(query).get("systems") ?? "").split(",").map((id) => id.trim().toLowerCase());
  return [...new Set(asked)].filter((id) => known.has(id)).slice(0, SYSTEMS_MAX);
}

/** The commas stay legible. */
export const formatChoice = (systems: readonly string[]): string => (systems.length === 0 ? "" : `?systems=${systems.join(",")}`);
