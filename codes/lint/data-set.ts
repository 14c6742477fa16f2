/**
 * Makes the files ready for the rules. Rows of the wrong shape are left aside
 * one by one, so that the rest of their file is still checked in the same run.
 */
import { expand } from "../model/expand.ts";
import type { SourceText } from "../model/load.ts";
import { type ReasonFile, reasonSchema, rowSchema, type SourceFile, systemSchema } from "../model/schema.ts";
import type { DataSet, Reading, RowSubject, SystemSubject } from "./rule.ts";
import { citations, itemsOf } from "./walk.ts";

export function dataSet(texts: SourceText[]): DataSet {
  const readable = texts.filter((file) => file.document.errors.length === 0);
  const data: DataSet = {
    texts: readable,
    systems: [],
    rows: [],
    sources: itemsOf(readable, "sources.yaml").map(({ item, ...place }) => ({ ...place, source: item })),
    readings: [],
    ids: { reasons: idsIn(readable, "reasons.yaml"), sources: idsIn(readable, "sources.yaml"), codes: new Map() },
    complete: readable.length === texts.length,
  };
  const reasons = new Map<string, Reading>();
  const reasonFiles: ReasonFile[] = [];
  for (const { item, ...place } of itemsOf(readable, "reasons.yaml")) {
    const parsed = reasonSchema.safeParse(item);
    if (!parsed.success) continue;
    const { outcome, funds, retry, actor, risk, advice } = parsed.data;
    const reading: Reading = { ...place, outcome, funds, policy: retry, actor, risk, keepCard: false, advice };
    reasons.set(parsed.data.id, reading);
    reasonFiles.push(parsed.data);
    data.readings.push(reading);
  }
  for (const file of readable) {
    const found = systemIn(file, data);
    if (!found) continue;
    data.systems.push(found.subject);
    data.rows.push(...found.rows);
  }
  data.readings.push(...rowReadings(data, reasons, reasonFiles));
  return data;
}

function idsIn(texts: SourceText[], path: string): Set<string> {
  return new Set(itemsOf(texts, path).flatMap(({ item }) => (typeof item.id === "string" ? [item.id] : [])));
}

function systemIn(file: SourceText, data: DataSet): { subject: SystemSubject; rows: RowSubject[] } | undefined {
  if (!file.path.startsWith("systems/") || typeof file.value !== "object" || file.value === null) return undefined;
  const { id, codes } = file.value as { id?: unknown; codes?: unknown };
  const written: unknown[] = Array.isArray(codes) ? codes : [];
  const spelled = written.flatMap((row) => (typeof row === "object" && row !== null && "code" in row ? [String(row.code)] : []));
  if (typeof id === "string") data.ids.codes.set(id, new Set(spelled));

  const kept = written.map((_, index) => index).filter((index) => rowSchema.safeParse(written[index]).success);
  const parsed = systemSchema.safeParse({ ...file.value, codes: kept.map((index) => written[index]) });
  if (!parsed.success) return undefined;
  const system = parsed.data;
  const rows = system.codes.map((row, nth) => ({ file: file.path, at: ["codes", kept[nth] ?? nth], system, row }));
  return { subject: { file: file.path, at: [], system }, rows };
}

/**
 * Rows with all that they inherit. The joining itself is left to `expand`, so that what is checked is what is
 * answered; documents are stood in for, since whether they exist is the matter of another rule.
 */
function rowReadings(data: DataSet, reasons: Map<string, Reading>, files: ReasonFile[]): Reading[] {
  const cited = new Set(data.texts.flatMap((file) => [...citations(file.value)].map(({ id }) => id)));
  const sources = [...cited].map((id): SourceFile => ({ id, title: id, publisher: id, kind: "secondary", accessed: "2000-01-01" }));
  const rows = data.rows.filter(({ row }) => reasons.has(row.reason));
  const systems = data.systems
    .map(({ system }) => ({ ...system, codes: system.codes.filter((row) => reasons.has(row.reason)) }))
    .filter((system) => system.codes.length > 0);
  const codes = expand({ systems, reasons: files, sources }).systems.flatMap((system) => system.codes);
  return codes.map((code, index): Reading => {
    const { file, at } = rows[index] as RowSubject;
    const { outcome, funds, retry, actor, risk, keep_card, advice, note } = code;
    const reason = reasons.get(code.reason);
    return { file, at, outcome, funds, policy: retry.policy, actor, risk, keepCard: keep_card, advice, note, reason };
  });
}
