/** A small data set for tests, in the shape of the code files. */
import type { CodeFiles, ReasonFile, Row, SystemFile } from "../../codes/model/schema.ts";

const both = (word: string) => ({ zh: `${word}（中文）`, en: word });

export function reason(id: string, fields: Partial<ReasonFile> = {}): ReasonFile {
  return {
    id,
    name: both(id),
    meaning: both(`${id} means this.`),
    outcome: "declined",
    funds: "not_taken",
    retry: "after_change",
    actor: "cardholder",
    risk: "none",
    advice: { cashier: both("Do this."), cardholder: both("Hear this."), developer: both("Log this.") },
    ...fields,
  };
}

export function row(code: string, of: string, fields: Partial<Row> = {}): Row {
  return { code, label: both(`${of} ${code}`), reason: of, ...fields };
}

export function system(id: string, codes: Row[], fields: Partial<SystemFile> = {}): SystemFile {
  return {
    id,
    name: both(id),
    provider: id,
    kind: "network",
    region: "CN",
    rank: 1,
    field: both("field 39"),
    about: both("About it."),
    code: { pattern: "^[0-9A-Z]{2}$", width: 2, example: "51" },
    confidence: "high",
    verified: "2026-11-22",
    sources: ["manual"],
    codes,
    ...fields,
  };
}

export function files(systems: SystemFile[], reasons: ReasonFile[]): CodeFiles {
  const manual = {
    id: "manual",
    title: "Manual",
    publisher: "Network",
    kind: "primary" as const,
    url: "https://example.com/manual",
    accessed: "2026-11-22",
  };
  return { systems, reasons, sources: [manual, { ...manual, id: "other", title: "Other" }] };
}
