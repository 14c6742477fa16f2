/**
 * Forgiving lookup: turns what a person typed, pasted or scanned into the
 * spellings under which a code may be listed. Pure, and shared by the Worker
 * and the site, so that both find the same code.
 */

/** Words that people and terminals put before a code: `RESP:51`, `应答码 51`, `rc 51`. */
const PREFIX =
  /^(?:(?:resp(?:onse)?(?:[\s_-]*code)?|respcode|rc|reason[\s_-]*code|error[\s_-]*code|err(?:or)?|code|de[\s_-]*0?39|f(?:ield)?[\s_-]*0?39|39[\s_]*域|(?:交易)?(?:应答|响应|返回|回应|错误|结果|回复)(?:代)?码|代码|应答)(?:\s*[:=＝：#]\s*|\s+)|(?:应答码|响应码|返回码|错误码|代码)(?=[0-9A-Za-z【「『《“"'[(<]))/iu;

/**
 * A code and then its explanation: `51 : Insufficient funds`, `51-余额不足`, `51（余额不足）`. A number with a gap is
 * neither: `0 5` must not be read as `0`, which would be an approval.
 */
const EXPLAINED =
  /^(?![0-9]+\s+[0-9]{1,3}(?![0-9]))([0-9A-Za-z][0-9A-Za-z_.]*?)\s*(?:[:,;|([（，、；。]|\s[-–—]\s?|[-–—](?=[^0-9A-Za-z])|\s+(?=\S)|(?=\p{Script=Han})).*$/su;

const WRAPPING = /^[\s"'`“”‘’「」『』【】<>《》()[\]{}]+|[\s"'`“”‘’「」『』【】<>《》()[\]{}.,;:!。，；：！]+$/gu;

/** Full-width forms to ASCII, the wrapping off, a leading `RESP:` off. Case and inner spaces stay. */
export function clean(input: string): string {
  let text = input.normalize("NFKC").replace(WRAPPING, "");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(PREFIX, "").replace(WRAPPING, "");
  }
  return text;
}

/** The form under which spellings are compared: upper case, one kind of separator. */
export function fold(code: string): string {
  return code.toUpperCase().replace(/[\s-]+/g, "_");
}

/** Folded spellings to try, likeliest first; empty where nothing is left of the input. */
export function spellings(input: string): string[] {
  const text = clean(input);
  const found = text === "" ? [] : [fold(text)];
  const explained = EXPLAINED.exec(text)?.[1];
  if (explained) found.push(fold(explained));
  return [...new Set(found)];
}

const DIGITS = /^[0-9]+$/;

/** The spelling without leading zeros, for numeric codes; otherwise the spelling itself. */
export function unpadded(spelling: string): string {
  return DIGITS.test(spelling) ? spelling.replace(/^0+(?=[0-9])/, "") : spelling;
}

/**
 * Finds the canonical spelling of a code in one system.
 * @param width fixed width of the system's numeric codes: `5` finds `05` where it is 2.
 * @param canonical looks a folded spelling up in the system.
 */
export function resolve(input: string, width: number | undefined, canonical: (folded: string) => string | undefined): string | undefined {
  for (const spelling of spellings(input)) {
    const direct = canonical(spelling);
    if (direct !== undefined) return direct;
    if (!DIGITS.test(spelling)) continue;
    const bare = unpadded(spelling);
    const padded = width === undefined ? undefined : canonical(bare.padStart(width, "0"));
    const found = padded ?? canonical(bare);
    if (found !== undefined) return found;
  }
  return undefined;
}
