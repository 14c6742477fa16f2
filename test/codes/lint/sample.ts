/** A small data set that no rule complains about, and ways to spoil it. */
import { RULES } from "../../../codes/lint/index.ts";
import type { Complaint } from "../../../codes/lint/rule.ts";
import { run } from "../../../codes/lint/run.ts";
import { parseSource, type SourceText } from "../../../codes/model/load.ts";

const advice = (cardholderZh: string, cardholderEn: string) => `  advice:
    cashier:
      zh: 请顾客换一种付款方式。不要再刷这张卡。
      en: Ask for another way to pay. Do not use this card again.
    cardholder:
      zh: ${cardholderZh}
      en: ${cardholderEn}
    developer:
      zh: 记录应答码。
      en: Log the code.
`;

const refused = advice("银行未批准这张卡的交易。", "The bank did not approve this card.");

const REASONS = `# yaml-language-server: $schema=./reasons.schema.json
- id: approved
  name: { zh: 交易成功, en: Approved }
  meaning: { zh: 已付款。, en: The customer has paid. }
  outcome: approved
  funds: taken
  retry: none_needed
  actor: none
  risk: none
${advice("付款成功。", "Your payment has gone through.")}- id: no_money
  name: { zh: 余额不足, en: Insufficient funds }
  meaning: { zh: 余额不足。, en: The account does not hold enough. }
  outcome: declined
  funds: not_taken
  retry: later
  actor: cardholder
  risk: none
${refused}- id: time_out
  name: { zh: 超时, en: Timed out }
  meaning: { zh: 没有收到应答。, en: No answer came. }
  outcome: error
  funds: unknown
  retry: inquire
  actor: acquirer
  risk: none
${refused}- id: stolen
  name: { zh: 被窃卡, en: Stolen card }
  meaning: { zh: 卡已被窃。, en: The card was stolen. }
  outcome: declined
  funds: not_taken
  retry: never
  actor: issuer
  risk: fraud
${refused}`;

const SOURCES = `# yaml-language-server: $schema=./sources.schema.json
- id: acme-manual
  title: Acme manual
  publisher: Acme
  kind: primary
  url: https://docs.acme.com/codes
  accessed: 2026-11-22
- id: acme-print
  title: Acme printed table
  publisher: Acme
  kind: secondary
  edition: "2019"
  accessed: 2026-11-22
`;

/** The first part of a system file; rows follow. */
export const system = (id: string) => `# yaml-language-server: $schema=../system.schema.json
id: ${id}
name: { zh: 样例体系, en: Sample system }
provider: acme
kind: acquirer
region: CN
rank: 5
field: { zh: 域 39, en: Field 39 }
about: { zh: 用于测试。, en: For tests. }
code:
  pattern: "^[0-9A-Z]{2}$"
  width: 2
  example: "51"
confidence: high
verified: "2026-11-22"
sources: [acme-manual]
classes:
  - id: A
    name: { zh: 甲类, en: Class A }
codes:
`;

const ROWS = `  - code: "00"
    label: { zh: 成功, en: Approved }
    reason: approved
  # Why this one is here.
  - code: "43"
    label: { zh: 被窃卡, en: Stolen card }
    reason: stolen
    keep_card: true
  - code: "51"
    label: { zh: 余额不足, en: Insufficient funds }
    reason: no_money
    class: A
    sources: [acme-manual, acme-print]
  - code: "68"
    label: { zh: 超时, en: Timed out }
    reason: time_out
`;

export const SAMPLE: Record<string, string> = {
  "reasons.yaml": REASONS,
  "sources.yaml": SOURCES,
  "systems/acme.yaml": system("acme") + ROWS,
};

export const parse = (files: Record<string, string>): SourceText[] => Object.entries(files).map(([path, text]) => parseSource(path, text));

/** The sample with a text replaced in one file. */
export function spoiled(file: string, from: string, to: string): Record<string, string> {
  const text = SAMPLE[file] ?? "";
  if (!text.includes(from)) throw new Error(`The sample has no ${JSON.stringify(from)} in ${file}.`);
  return { ...SAMPLE, [file]: text.replace(from, () => to) };
}

export const ACME = "systems/acme.yaml";

/** What one rule says, as `file:line message`. */
export function complaints(rule: string, files: Record<string, string> = SAMPLE): string[] {
  const known = RULES.filter(({ name }) => name === rule);
  if (known.length !== 1) throw new Error(`There is no rule ${rule}.`);
  return run(parse(files), known)
    .filter((complaint) => complaint.rule === rule)
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

export const all = (files: Record<string, string>): Complaint[] => run(parse(files));
