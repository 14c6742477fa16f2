/** Chooses the codes of a counter card. */
import type { Code, System } from "../../codes/model/answer.ts";
import { NOT_AT_TILL, TILL_CODES, TILL_KINDS, TILL_REASONS } from "./till.ts";

/** So many lines fit on A4, and on the two sides of A6; fewer where the codes are words, as those of wallets are. */
export const CARD_CODES_MAX = 30;
export const CARD_WORDS_MAX = 24;
/** With fewer the page of the system is the better sheet. */
const CARD_CODES_MIN = 8;
/** Characters of a code. */
const SHORT_MAX = 3;
const MIDDLE_MAX = 10;

export interface Card {
  /** Nobody knows whether money moved: these stand apart, on top. */
  unknown: Code[];
  /** All others, in code order. */
  known: Code[];
}

/** The codes that a cashier meets; undefined where no cashier sees the codes of the system, or too few of them. */
export function chooseCard(system: Pick<System, "id" | "kind" | "codes">): Card | undefined {
  if (!TILL_KINDS.includes(system.kind) || NOT_AT_TILL[system.id] !== undefined) return undefined;
  const met = inOrderOfMeeting(system.codes);
  const chosen = new Set(met.slice(0, codeWidth(met) === "words" ? CARD_WORDS_MAX : CARD_CODES_MAX));
  if (chosen.size < CARD_CODES_MIN) return undefined;
  const inCodeOrder = system.codes.filter((code) => chosen.has(code));
  return {
    unknown: inCodeOrder.filter((code) => code.funds === "unknown"),
    known: inCodeOrder.filter((code) => code.funds !== "unknown"),
  };
}

export const hasCard = (system: Pick<System, "id" | "kind" | "codes">): boolean => chooseCard(system) !== undefined;

/** Which room the column of the codes takes: digits such as `51`, numbers such as `SC_200100`, words. */
export function codeWidth(codes: readonly Pick<Code, "code">[]): "short" | "middle" | "words" {
  const longest = Math.max(...codes.map(({ code }) => code.length));
  if (longest <= SHORT_MAX) return "short";
  return longest <= MIDDLE_MAX ? "middle" : "words";
}

/** The shared two-character codes first, then one code of each reason in turn, then the second ones. */
function inOrderOfMeeting(codes: readonly Code[]): Code[] {
  const current = codes.filter((code) => code.status === "current");
  const shared = TILL_CODES.flatMap((id) => current.filter(({ code, funds }) => code === id && funds !== "not_applicable"));
  const byReason = Map.groupBy(
    current.filter((code) => !shared.includes(code)),
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
