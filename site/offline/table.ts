/** The table that a browser keeps for lookups offline: of each code what the box shows and what it is found by, in few bytes. */
import type { Code, Fallback, Reason, System } from "../../codes/model/answer.ts";
import { callsOf } from "../../codes/model/search/called.ts";
import { FUNDS, ids, OUTCOMES, RETRY_POLICIES, SYSTEM_KINDS, type Text } from "../../codes/model/words.ts";
import { type Spoken, spokenOf } from "../spoken.ts";

/**
 * Code, labels, the places of outcome, funds, retry policy, advice and reason in their lists, and what terminals show and
 * older editions said.
 */
export type Row = [
  code: string,
  zh: string,
  en: string,
  outcome: number,
  funds: number,
  retry: number,
  cashier: number,
  reason: number,
  ...display: string[],
];

/** What a system says of codes that it does not list, as far as the box shows it. */
export type KeptRule = Pick<Fallback, "pattern" | "meaning" | "outcome">;

export interface KeptSystem {
  id: string;
  name: Text;
  provider: string;
  /** Place in the list of kinds. */
  kind: number;
  width?: number;
  fallback?: KeptRule[];
  codes: Row[];
}

export interface OfflineTable {
  /** Day of the newest row, YYYY-MM-DD. */
  published: string;
  /** The advice to cashiers; many codes share one. */
  advice: [zh: string, en: string][];
  reasons: [id: string, zh: string, en: string][];
  spoken: Spoken;
  systems: KeptSystem[];
}

/** What the offline lookup knows of a code. */
export type OfflineCode = Pick<Code, "system" | "code" | "label" | "outcome" | "funds"> & {
  policy: Code["retry"]["policy"];
  cashier: Text;
};

const OUTCOME_IDS = ids(OUTCOMES);
const FUNDS_IDS = ids(FUNDS);
const POLICY_IDS = ids(RETRY_POLICIES);
const KIND_IDS = ids(SYSTEM_KINDS);

interface Kept {
  systems: readonly System[];
  reasons: readonly Pick<Reason, "id" | "name">[];
}

/**
 * @param widths of the systems whose numeric codes have a fixed one.
 * @param syllablesOf the pinyin of a run of Chinese characters.
 */
export function offlineTable(
  { systems, reasons }: Kept,
  widths: ReadonlyMap<string, number>,
  syllablesOf: (run: string) => readonly string[],
): OfflineTable {
  const advice = new Map<string, { at: number; text: [string, string] }>();
  const place = ({ zh, en }: Text) => {
    const key = `${zh}\n${en}`;
    const known = advice.get(key) ?? { at: advice.size, text: [zh, en] };
    advice.set(key, known);
    return known.at;
  };
  const reasonIds = reasons.map(({ id }) => id);
  const rowOf = (code: Code): Row => [
    code.code,
    code.label.zh,
    code.label.en,
    OUTCOME_IDS.indexOf(code.outcome),
    FUNDS_IDS.indexOf(code.funds),
    POLICY_IDS.indexOf(code.retry.policy),
    place(code.advice.cashier),
    reasonIds.indexOf(code.reason),
    ...(code.display ?? []),
    ...(code.former ?? []).flatMap(({ label }) => [label.zh, label.en]),
  ];
  const kept = systems.map(
    ({ id, name, provider, kind, fallback, codes }): KeptSystem => ({
      id,
      name,
      provider,
      kind: KIND_IDS.indexOf(kind),
      ...(widths.has(id) ? { width: widths.get(id) as number } : {}),
      ...(fallback ? { fallback: fallback.map(({ pattern, meaning, outcome }) => ({ pattern, meaning, outcome })) } : {}),
      codes: codes.map(rowOf),
    }),
  );
  const dates = systems.flatMap(({ codes }) => codes.map(({ verified }) => verified.on)).sort();
  const texts = systems.flatMap(({ codes }) => codes.flatMap(({ label, display = [] }) => [label.zh, ...display]));
  return {
    published: dates.at(-1) ?? "",
    advice: [...advice.values()].map(({ text }) => text),
    reasons: reasons.map(({ id, name }) => [id, name.zh, name.en]),
    spoken: spokenOf([...texts, ...reasons.flatMap(callsOf)], syllablesOf),
    systems: kept,
  };
}

export function codeAt(table: OfflineTable, system: string, row: Row): OfflineCode {
  const [code, zh, en, outcome, funds, retry, cashier] = row;
  const [adviceZh, adviceEn] = table.advice[cashier] as [string, string];
  return {
    system,
    code,
    label: { zh, en },
    outcome: OUTCOME_IDS[outcome] as Code["outcome"],
    funds: FUNDS_IDS[funds] as Code["funds"],
    policy: POLICY_IDS[retry] as Code["retry"]["policy"],
    cashier: { zh: adviceZh, en: adviceEn },
  };
}

export const kindOf = ({ kind }: KeptSystem) => KIND_IDS[kind] as System["kind"];
