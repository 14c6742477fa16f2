/** The whole data set as files: JSON, NDJSON, CSV, and one JSON a system. */
import { createHash } from "node:crypto";
import type { Code } from "../../codes/model/answer.ts";
import type { Catalogue } from "../../codes/model/expand.ts";
import type { Pointer } from "../../codes/model/keys.ts";

/** Spreadsheets take a file without it for the local encoding, and spoil the Chinese. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Hexadecimal digits of the hash that stand in a name. */
const HASH_LENGTH = 16;

const COLUMNS: Record<string, (code: Code) => string | number | boolean | undefined> = {
  system: (code) => code.system,
  code: (code) => code.code,
  label_zh: (code) => code.label.zh,
  label_en: (code) => code.label.en,
  outcome: (code) => code.outcome,
  funds: (code) => code.funds,
  retry: (code) => code.retry.policy,
  retry_max_attempts: (code) => code.retry.max_attempts,
  retry_window_days: (code) => code.retry.window_days,
  retry_wait: (code) => code.retry.wait,
  actor: (code) => code.actor,
  risk: (code) => code.risk,
  reason: (code) => code.reason,
  class: (code) => code.class,
  keep_card: (code) => code.keep_card,
  meaning_zh: (code) => code.meaning.zh,
  meaning_en: (code) => code.meaning.en,
  cashier_zh: (code) => code.advice.cashier.zh,
  cashier_en: (code) => code.advice.cashier.en,
  cardholder_zh: (code) => code.advice.cardholder.zh,
  cardholder_en: (code) => code.advice.cardholder.en,
  status: (code) => code.status,
  replaced_by: (code) => code.replaced_by,
  verified: (code) => code.verified.on,
  confidence: (code) => code.verified.confidence,
  sources: (code) => code.sources.map((source) => source.url ?? source.title).join("\n"),
};

/** Name below `/data/` and text of every file, without those that tell of the others. */
export function* contents({ systems, reasons }: Catalogue, { version, published }: Pointer, vectors: string): Generator<File> {
  const codes = systems.flatMap((system) => system.codes);
  const list = systems.map(({ codes: _, ...system }) => system);
  yield ["codes.json", JSON.stringify({ version, published, count: codes.length, codes })];
  yield ["codes.ndjson", codes.map((code) => `${JSON.stringify(code)}\n`).join("")];
  yield ["codes.csv", csv(codes)];
  yield ["systems.json", JSON.stringify({ version, published, count: list.length, systems: list })];
  yield ["reasons.json", JSON.stringify({ version, published, count: reasons.length, reasons })];
  yield ["vectors.json", vectors];
  for (const system of systems) yield [`systems/${system.id}.json`, JSON.stringify(system)];
}

export type File = [name: string, text: string];

/** What `/data/index.json` says of a file, so that a mirror fetches only what changed and can check what it got. */
interface Listed {
  name: string;
  /** The address that always leads to the newest. */
  latest: string;
  /** The address of this very content; it never holds another. */
  immutable: string;
  bytes: number;
  sha256: string;
}

/**
 * Every file under its stable and its immutable name, and what a mirror needs: `index.json` and `SHA256SUMS`,
 * which `sha256sum --check` reads.
 */
export function* downloads(catalogue: Catalogue, pointer: Pointer, vectors: string): Generator<File> {
  const listed: Listed[] = [];
  for (const [name, text] of contents(catalogue, pointer, vectors)) {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const immutable = name.replace(/\.(\w+)$/, `.${sha256.slice(0, HASH_LENGTH)}.$1`);
    yield [name, text];
    yield [`immutable/${immutable}`, text];
    listed.push({ name, latest: `/data/${name}`, immutable: `/data/immutable/${immutable}`, bytes: Buffer.byteLength(text), sha256 });
  }
  const { version, published, counts } = pointer;
  yield ["index.json", `${JSON.stringify({ version, published, counts, files: listed }, undefined, 1)}\n`];
  yield ["SHA256SUMS", listed.map(({ sha256, name }) => `${sha256}  ${name}\n`).join("")];
}

/** Codes as a table for spreadsheets: RFC 4180, with a byte order mark. */
export function csv(codes: Code[]): string {
  const rows = [Object.keys(COLUMNS), ...codes.map((code) => Object.values(COLUMNS).map((cell) => cell(code)))];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(value: string | number | boolean | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
