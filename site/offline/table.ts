/** The table that a browser keeps for lookups offline: of each code what the box shows, in few bytes. */
import type { Code, System } from "../../codes/model/answer.ts";
import { FUNDS, ids, OUTCOMES, RETRY_POLICIES, type Text } from "../../codes/model/words.ts";

/** Code, labels, and the places of outcome, funds, retry policy and advice in their lists. */
type Row = [code: string, zh: string, en: string, outcome: number, funds: number, retry: number, cashier: number];

export interface OfflineTable {
  /** Day of the newest row, YYYY-MM-DD. */
  published: string;
  /** The advice to cashiers; many codes share one. */
  advice: [zh: string, en: string][];
  systems: { id: string; width?: number; codes: Row[] }[];
}

/** What the offline lookup knows of a code. */
export type OfflineCode = Pick<Code, "system" | "code" | "label" | "outcome" | "funds"> & {
  policy: Code["retry"]["policy"];
  cashier: Text;
};

const OUTCOME_IDS = ids(OUTCOMES);
const FUNDS_IDS = ids(FUNDS);
const POLICY_IDS = ids(RETRY_POLICIES);

/** @param widths of the systems whose numeric codes have a fixed one. */
export function offlineTable(systems: readonly System[], widths: ReadonlyMap<string, number>): OfflineTable {
  const advice = new Map<string, { at: number; text: [string, string] }>();
  const place = ({ zh, en }: Text) => {
    const key = `${zh}\n${en}`;
    const known = advice.get(key) ?? { at: advice.size, text: [zh, en] };
    advice.set(key, known);
    return known.at;
  };
  const rowOf = (code: Code): Row => [
    code.code,
    code.label.zh,
    code.label.en,
    OUTCOME_IDS.indexOf(code.outcome),
    FUNDS_IDS.indexOf(code.funds),
    POLICY_IDS.indexOf(code.retry.policy),
    place(code.advice.cashier),
  ];
  const rows = systems.map(({ id, codes }) => ({
    id,
    ...(widths.has(id) ? { width: widths.get(id) as number } : {}),
    codes: codes.map(rowOf),
  }));
  const dates = systems.flatMap(({ codes }) => codes.map(({ verified }) => verified.on)).sort();
  return { published: dates.at(-1) ?? "", advice: [...advice.values()].map(({ text }) => text), systems: rows };
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
