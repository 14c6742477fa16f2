/** The picture of a page where it is linked to, drawn as a till slip: what it is about, how much there is, how it ends. */
import type { Language, Outcome, Text } from "../../codes/model/words.ts";
import { ids, OUTCOMES } from "../../codes/model/words.ts";
import { OUTCOME_LOOKS, SURFACES } from "../../look/tokens.ts";

/** As every reader of Open Graph takes it, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

export interface Card {
  name: string;
  /** Line above the name. */
  kicker: string;
  /** Line below it. */
  count: string;
  /** Number of codes of each outcome. */
  outcomes: Record<Outcome, number>;
}

/** A node as satori takes it. */
interface Node {
  type: string;
  props: { style?: Record<string, string | number>; children?: unknown; [attribute: string]: unknown };
}

const LINE: Text = { zh: "含义 · 是否扣款 · 能否重试 · 怎么办 · 附来源", en: "Meaning · charged? · retry? · what to do · sources" };
const { desk, paper, ink, text, faint, rule } = SURFACES.light;
/** Longer names are set smaller, to stand on two lines. */
const LONG: Record<Language, number> = { zh: 14, en: 24 };

const box = (style: Record<string, string | number>, ...children: unknown[]): Node => ({
  type: "div",
  props: { style: { display: "flex", boxSizing: "border-box", ...style }, children },
});

export function draw({ name, kicker, count, outcomes }: Card, language: Language): Node {
  const total = Object.values(outcomes).reduce((sum, n) => sum + n, 0) || 1;
  const shown = ids(OUTCOMES).filter((outcome) => outcomes[outcome] > 0);
  return box(
    { width: "100%", height: "100%", padding: "32px 48px", background: desk, fontFamily: "Latin, Han" },
    box(
      {
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "36px 64px",
        background: paper,
        border: `2px solid ${rule}`,
        borderTop: `12px solid ${ink}`,
      },
      box(
        { justifyContent: "space-between", fontSize: 28, color: faint },
        box({ fontWeight: 700, color: ink }, "Respcode"),
        box({}, kicker),
      ),
      box(
        { flexGrow: 1, flexDirection: "column", justifyContent: "center" },
        box({ fontSize: name.length > LONG[language] ? 54 : 76, fontWeight: 700, lineHeight: 1.2, color: ink }, name),
        box({ marginTop: 16, fontSize: 34, color: text }, count),
      ),
      box(
        { height: 28, width: "100%" },
        ...shown.map((outcome) =>
          box({ width: `${(100 * outcomes[outcome]) / total}%`, height: "100%", background: OUTCOME_LOOKS[outcome].light.line }),
        ),
      ),
      box({ marginTop: 16, fontSize: 26 }, ...shown.map((outcome) => legend(outcome, language))),
      box({ marginTop: 28, paddingTop: 20, borderTop: `2px dashed ${rule}`, fontSize: 26, color: faint }, LINE[language]),
    ),
  );
}

function legend(outcome: Outcome, language: Language): Node {
  const { icon, light } = OUTCOME_LOOKS[outcome];
  const drawing: Node = {
    type: "svg",
    props: {
      width: 28,
      height: 28,
      viewBox: "0 0 24 24",
      style: { marginRight: 8 },
      children: [{ type: "path", props: { d: icon, fill: "none", stroke: light.line, "stroke-width": 2.4, "stroke-linecap": "round" } }],
    },
  };
  return box({ marginRight: 32, alignItems: "center", color: light.ink }, drawing, OUTCOMES[outcome][language]);
}
