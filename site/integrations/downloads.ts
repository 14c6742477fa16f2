/** The whole data set as files: JSON, NDJSON, CSV, and one JSON a system. */
import type { Code } from "../../codes/model/answer.ts";
import type { Catalogue } from "../../codes/model/expand.ts";
import type { Pointer } from "../../codes/model/keys.ts";

/** Spreadsheets take a file without it for the local encoding, and spoil the Chinese. */
const BYTE_ORDER_MARK = "\uFEFF";

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

/** Name below `/data/` and text of every file. */
export function* downloads({ systems }: Catalogue, { version, published }: Pointer): Generator<[name: string, text: string]> {
  const codes = systems.flatMap((system) => system.codes);
  yield ["codes.json", JSON.stringify({ version, published, count: codes.length, codes })];
  yield ["codes.ndjson", codes.map((code) => `${JSON.stringify(code)}\n`).join("")];
  yield ["codes.csv", csv(codes)];
  for (const system of systems) yield [`systems/${system.id}.json`, JSON.stringify(system)];
}

/** RFC 4180. */
function csv(codes: Code[]): string {
  const rows = [Object.keys(COLUMNS), ...codes.map((code) => Object.values(COLUMNS).map((cell) => cell(code)))];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(value: string | number | boolean | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
