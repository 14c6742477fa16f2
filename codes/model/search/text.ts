/**
 * How text is read for the search: folded so that only letters and digits are left, each Chinese run whole,
 * each other word between spaces: `交易失败，请联系发卡行` and `交易失败 请联系发卡行` are the same text, and
 * ` fund` finds words that begin with it.
 */

/** Stands between the lines of a field, and between the sides (zh, en) of a line; folded text holds neither. */
export const LINE_END = "/";
export const SIDE_END = "|";

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /\p{Script=Han}/u;

/** A run of Chinese characters, or one word of another script. */
export interface Token {
  text: string;
  han: boolean;
}

/** The runs of a text, in its order: lower case, without accents, apostrophes and punctuation. */
export function tokensOf(text: string): Token[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+|['’`]/gu, "")
    .toLowerCase()
    // 3-D Secure and 3DS are written both ways.
    .replace(/\b3-d(?=s?\b)/g, "3d");
  return (plain.match(RUN) ?? []).map((run) => ({ text: run, han: HAN.test(run) }));
}

/** The text as it is searched: ` insufficient funds `, `请联系 pos 商户`. */
export function foldText(text: string): string {
  let folded = "";
  for (const { text: run, han } of tokensOf(text)) folded += han ? run : `${folded.endsWith(" ") ? "" : " "}${run} `;
  return folded;
}

/** Words that say nothing about a code; they are left out where other words remain. */
const STOP_WORDS = new Set(
  "a an and are as at be been by for from has have i in is it its me my of on or our that the this to was we what when why with you your".split(
    " ",
  ),
);

/** Longer queries are pasted texts; their first words tell enough. */
const TOKENS_MAX = 10;

/** The tokens that a query is matched by: each once, without stop words. */
export function queryTokens(query: string): Token[] {
  const all = [...new Map(tokensOf(query).map((token) => [token.text, token])).values()];
  const telling = all.filter(({ text }) => !STOP_WORDS.has(text));
  return (telling.length > 0 ? telling : all).slice(0, TOKENS_MAX);
}
