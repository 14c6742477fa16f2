/** The date of a version, which follows from its content: every copy of it names the same, wherever and whenever it was made. */

interface Dated {
  codes: readonly { verified: { on: string } }[];
}

/** The day of the newest check, as ISO 8601 with a time. */
export function publishedOf(systems: readonly Dated[]): string {
  const days = systems.flatMap(({ codes }) => codes.map(({ verified }) => verified.on));
  return `${days.toSorted().at(-1) ?? "1970-01-01"}T00:00:00.000Z`;
}
