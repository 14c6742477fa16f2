/**
 * What is said of one code on a card: the choice of words that the element, the iframe and the image share, so
 * that a partner's page says the same whichever tier it uses. How a card is drawn is decided where it is drawn.
 */
import type { Code } from "./answer.ts";
import { CARD } from "./card-words.ts";
import { limitsOf } from "./retry-limits.ts";
import { type Audience, FUNDS, type Funds, type Language, OUTCOMES, type Outcome, RETRY_POLICIES } from "./words.ts";

/** How much is said, from a word in running text to everything. */
export type Detail = "badge" | "line" | "card" | "full";
export const DETAILS: readonly Detail[] = ["badge", "line", "card", "full"];

/** One question and its answer. */
export interface Fact {
  /** Empty where the reader is the one who is spoken of. */
  title: string;
  answer: string;
  /** Sentences that belong to the answer. */
  lines: string[];
}

export interface Card {
  outcome: { id: Outcome; word: string };
  /** Absent where the reader is the customer. */
  code?: string;
  label?: string;
  funds: Fact & { id: Funds };
  retry?: Fact;
  advice: { title: string; text: string }[];
  /** Meaning, terminal words, notes. */
  more: Fact[];
  /** Address of the full page, relative to the host. */
  page?: string;
}

/**
 * The card of a code.
 * @param code an answer of the API, in the language asked for or in both.
 * @param audience whose advice is shown. A cardholder sees neither code nor label nor reason: for some codes they would
 *   tell of a suspicion, and leaving them out only there would tell it too. Without an audience the cashier is meant,
 *   and a full card has the advice for all.
 * @example cardOf(code, "zh", "line").funds.answer // "未扣款"
 */
export function cardOf(code: Code, language: Language, detail: Detail = "card", audience?: Audience): Card {
  const t = CARD[language];
  const small = detail === "badge" || detail === "line";
  const discreet = audience === "cardholder";
  const adviceFor = (role: Audience) => ({ title: discreet ? "" : t[role], text: code.advice[role][language] });
  const own = audience ?? "cashier";
  const others: Audience[] = detail === "full" && !audience ? ["cardholder", "developer"] : [];
  const card: Card = {
    outcome: { id: code.outcome, word: OUTCOMES[code.outcome][language] },
    funds: {
      id: code.funds,
      title: discreet ? "" : t.charged,
      answer: FUNDS[code.funds][language],
      lines: code.funds === "unknown" && !discreet && !small ? [t.unknown] : [],
    },
    advice: small ? [] : [own, ...others].map(adviceFor),
    more: [],
  };
  if (discreet) return card;
  return {
    ...card,
    code: code.code,
    label: code.label[language],
    retry: { title: t.retry, answer: RETRY_POLICIES[code.retry.policy][language], lines: small ? [] : limitsOf(code.retry, language) },
    more: small ? [] : moreOf(code, language, detail, own),
    page: code.links.page[language],
  };
}

function moreOf(code: Code, language: Language, detail: Detail, audience: Audience): Fact[] {
  const t = CARD[language];
  const fact = (title: string, answer: string | undefined): Fact[] => (answer ? [{ title, answer, lines: [] }] : []);
  const facts = [
    ...(code.keep_card && audience === "cashier" ? fact(t.note, t.keepCard) : []),
    ...(code.status === "retired" ? fact(t.note, t.retired) : []),
    ...(audience === "developer" ? fact(t.reason, code.reason) : []),
  ];
  if (detail !== "full") return facts;
  return [
    ...facts,
    ...fact(t.meaning, code.meaning[language]),
    ...fact(t.note, code.retry.note?.[language]),
    ...fact(t.display, code.display?.join(language === "zh" ? "；" : "; ")),
    ...fact(t.note, code.note?.[language]),
    ...fact(t.verified, t.checked(code.verified.on, code.sources.length)),
  ];
}
