/** How wide a text will be, without a font at hand. The drawing then holds the text to that width. */

/** Ideographs, kana, hangul, full-width forms: as wide as high. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;
const NARROW = /[ .,:;'|!()[\]ijlI1ftr·/-]/;
const BROAD = /[A-HJ-Zmw@%&_]/;

/** Parts of the font size, about as in the sans-serif fonts of the systems. */
const widthOf = (character: string): number =>
  WIDE.test(character) ? 1 : NARROW.test(character) ? 0.36 : BROAD.test(character) ? 0.7 : 0.56;

/** Width in units of the font size. */
export function measure(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** The text, cut with an ellipsis where it is wider than `most` font sizes. */
export function shorten(text: string, most: number): string {
  if (measure(text) <= most) return text;
  let kept = "";
  let width = 1;
  for (const character of text) {
    width += widthOf(character);
    if (width > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
