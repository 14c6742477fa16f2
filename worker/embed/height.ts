/** How high the card in an iframe will be, for embedders that must know before it is drawn and cannot ask it. */

import type { Code } from "../../codes/model/answer.ts";
import { cardOf, type Fact } from "../../codes/model/card.ts";
import type { Language } from "../../codes/model/words.ts";
import { measure } from "../badge/width.ts";

/** Of the style sheet of cards, in CSS pixels. */
const FONT_SIZE = 16;
const LINE = 1.55 * FONT_SIZE;
const CAPTION = 0.8125 * LINE;
const ANSWER = 1.125 * LINE;
const INSIDE = 2 * FONT_SIZE + 2;
const FACT_INSIDE = 1.4 * FONT_SIZE + 4;
/** From this width on the two facts stand beside each other. */
const TWO_COLUMNS = 2 * 14 * FONT_SIZE + 0.6 * FONT_SIZE;
/** A line breaks before it is full. */
const FILLED = 0.88;

/** Height in CSS pixels of the card of a code in a frame of that width; rather too high than too low. */
export function heightOf(code: Code, language: Language, width: number): number {
  const card = cardOf(code, language);
  const room = width - INSIDE;
  const lines = (text: string, within: number, size = FONT_SIZE) =>
    Math.max(1, Math.ceil((measure(text) * size) / Math.max(60, within * FILLED)));
  const columns = room >= TWO_COLUMNS ? 2 : 1;
  const factRoom = room / columns - FACT_INSIDE;
  const factHeight = ({ answer, lines: said }: Fact) =>
    0.9 * FONT_SIZE +
    4 +
    CAPTION +
    ANSWER * lines(answer, factRoom, 1.125 * FONT_SIZE) +
    said.reduce((sum, line) => sum + LINE * lines(line, factRoom), 0);
  const facts = [card.funds, ...(card.retry ? [card.retry] : [])].map(factHeight);
  const factsHeight = columns === 2 ? Math.max(...facts) : facts.reduce((sum, height) => sum + height + 0.6 * FONT_SIZE, 0);
  const header = 2.2 * FONT_SIZE * lines(`${card.code ?? ""}${card.code ?? ""} ${card.label ?? ""}        ${card.outcome.word}`, room);
  const said = card.advice.reduce((sum, { text }) => sum + CAPTION + LINE * lines(text, room - FONT_SIZE) + 0.7 * FONT_SIZE, 0);
  const more = card.more.reduce((sum, { answer }) => sum + CAPTION + LINE * lines(answer, room) + 0.5 * FONT_SIZE, 0);
  const footer = 1.15 * FONT_SIZE + LINE;
  return Math.ceil(INSIDE + header + 0.7 * FONT_SIZE + factsHeight + said + more + footer);
}
