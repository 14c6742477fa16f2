/** Chooses the codes of a counter card. */
import type { Code, System } from "../../codes/model/answer.ts";
import { NOT_AT_TILL, TILL_CODES, TILL_KINDS, TILL_REASONS } from "./till.ts";

/** So many lines fit on A4, and on the two sides of A6. */
export const CARD_CODES_MAX = 30;
/** With fewer the page of the system is the better sheet. */
const CARD_CODES_MIN = 8;

export interface Card {
  /** Nobody knows whether money moved: these stand apart, on top. */
  unknown: Code[];
  /** All others, in code order. */
  known: Code[];
}

/** The codes that a cashier meets; undefined where no cashier sees the codes of the system, or too few of them. */
export function chooseCard(system: Pick<System, "id" | "kind" | "codes">): Card | undefined {
  if (!TILL_KINDS.includes(system.kind) || NOT_AT_TILL[system.id] !== undefined) return undefined;
  const chosen = new Set(inOrderOfMeeting(system.codes).slice(0, CARD_CODES_MAX));
  if (chosen.size < CARD_CODES_MIN) return undefined;
  const inCodeOrder = system.codes.filter((code) => chosen.has(code));
  return {
    unknown: inCodeOrder.filter((code) => code.funds === "unknown"),
    known: inCodeOrder.filter((code) => code.funds !== "unknown"),
  };
}

export const hasCard = (system: Pick<System, "id" | "kind" | "codes">): boolean => chooseCard(system) !== undefined;

/** The shared two-character codes first, then one code of each reason in turn, then the second ones. */
function inOrderOfMeeting(codes: readonly Code[]): Code[] {
  const met = codes.filter((code) => code.status === "current" && TILL_REASONS.includes(code.reason));
  const shared = TILL_CODES.flatMap((id) => met.filter(({ code }) => code === id));
  const byReason = Map.groupBy(
    met.filter((code) => !shared.includes(code)),
    ({ reason }) => reason,
  );
  const rounds: Code[][] = [];
  for (const reason of TILL_REASONS) {
    byReason.get(reason)?.forEach((code, round) => {
      rounds[round] ??= [];
      rounds[round].push(code);
    });
  }
  return [...shared, ...rounds.flat()];
}
