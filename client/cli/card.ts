/** One code, as a cashier or an engineer reads it on a terminal. */
import { ACTORS, CONFIDENCES, FUNDS, OUTCOMES, RETRY_POLICIES } from "../../codes/model/words.ts";
import type { Code, Language, Outcome, Retry } from "../types.ts";
import type { Colour, Paint } from "./colour.ts";
import { pad, widthOf, wrap } from "./width.ts";
import { ACTOR_LINE, CARD, FUNDS_LINES, retryLine, SYMBOLS } from "./words.ts";

export interface Look {
  language: Language;
  paint: Paint;
  /** Columns of the terminal; without one, nothing is broken into lines. */
  columns: number;
}

export const OUTCOME_COLOURS: Record<Outcome, Colour> = {
  approved: "green",
  declined: "red",
  retry: "cyan",
  error: "yellow",
  cancelled: "gray",
};

/** `✗ 失败` */
export const outcomeOf = (outcome: Outcome, { language, paint }: Look): string =>
  paint([OUTCOME_COLOURS[outcome]], `${SYMBOLS[outcome]} ${OUTCOMES[outcome][language]}`);

type Field = [name: string, lines: (string | undefined)[], colours?: Colour[]];

/**
 * The lines of one code.
 * @param systemName name of its system, in the language of the look.
 */
export function cardOf(code: Code, systemName: string, look: Look): string[] {
  const { language: l, paint } = look;
  const { funds, retry, advice } = code;
  const unknown = funds === "unknown";
  const fields: Field[] = [
    [CARD.charged[l], [`${FUNDS[funds][l]}${l === "zh" ? "：" : ". "}${FUNDS_LINES[funds][l]}`], unknown ? ["bold", "yellow"] : []],
    [
      CARD.retry[l],
      [`${RETRY_POLICIES[retry.policy][l]}${l === "zh" ? "：" : ". "}${retryLine(retry.policy, code.actor)[l]}`, ...limitsOf(retry, l)],
    ],
    [CARD.todo[l], [advice.cashier[l], code.keep_card ? CARD.keepCard[l] : undefined]],
    [CARD.say[l], [l === "zh" ? `“${advice.cardholder.zh}”` : `"${advice.cardholder.en}"`]],
    [CARD.meaning[l], [code.meaning[l]]],
    [CARD.note[l], [code.note?.[l]]],
    [CARD.former[l], (code.former ?? []).map(({ edition, label }) => `${edition[l]}: ${label[l]}`)],
    [CARD.display[l], [code.display?.join(" · ")]],
    [CARD.developer[l], [advice.developer[l]]],
    [CARD.reason[l], [`${code.reason} · ${ACTOR_LINE[l](code.actor, ACTORS[code.actor][l])}`]],
    [CARD.elsewhere[l], [code.equivalents.map((ref) => `${ref.system}:${ref.code}`).join("  ") || undefined]],
    [
      CARD.sources[l],
      code.sources.map(({ title, publisher, url, accessed }) =>
        [title, publisher, CARD.read[l](accessed), url].filter(Boolean).join(" · "),
      ),
    ],
    [CARD.verified[l], [CARD.confidence[l](CONFIDENCES[code.verified.confidence][l], code.verified.on)]],
  ];
  const title = `${code.code}  ${code.label[l]}`;
  return [
    paint(["dim"], `${systemName} (${code.system})`),
    `${paint(["bold"], title)}  ${outcomeOf(code.outcome, look)}`,
    ...(code.status === "retired" ? [paint(["yellow"], CARD.retired[l](code.replaced_by))] : []),
    "",
    ...layOut(fields, look),
  ];
}

/** Names in a column of their own, texts beside it. */
function layOut(fields: Field[], { paint, columns }: Look): string[] {
  const indent = Math.max(...fields.map(([name]) => widthOf(name))) + 2;
  return fields.flatMap(([name, texts, colours = []]) =>
    texts
      .filter((text) => text !== undefined)
      .flatMap((text) => wrap(text, columns - indent))
      .map((line, at) => paint(["cyan"], pad(at === 0 ? name : "", indent)) + (colours.length > 0 ? paint(colours, line) : line)),
  );
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = { zh: ["天", "小时", "分钟"], en: ["day", "hour", "minute"] };

/** The limits of a retry rule, one sentence each. */
function limitsOf({ max_attempts: attempts, window_days: days, wait, note }: Retry, l: Language): (string | undefined)[] {
  const parts = DURATION.exec(wait ?? "")?.slice(1) ?? [];
  const time = parts.flatMap((n, at) => (n === undefined ? [] : [`${n} ${UNITS[l][at]}${l === "en" && n !== "1" ? "s" : ""}`])).join(" ");
  return [attempts === undefined ? undefined : CARD.attempts[l](attempts, days), time === "" ? undefined : CARD.wait[l](time), note?.[l]];
}
