/** A code is looked for by eye as well: a file in code order shows at once where one stands, or that it is missing. */
import { isMap } from "yaml";
import { asLines, rowBlocks } from "./layout.ts";
import type { RuleOf } from "./rule.ts";

/** Digits before letters, character by character. */
export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The fewest codes that must move so that the rest is in order. Naming only these keeps one row in the wrong place
 * from being reported as a hundred.
 */
export function outOfOrder(codes: readonly string[]): Set<number> {
  const length: number[] = [];
  const before: number[] = [];
  let last = -1;
  codes.forEach((code, i) => {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if (byCode(codes[j] as string, code) > 0 || (length[j] as number) < (length[i] as number)) continue;
      length[i] = (length[j] as number) + 1;
      before[i] = j;
    }
    if (last < 0 || (length[i] as number) > (length[last] as number)) last = i;
  });
  const moving = new Set(codes.keys());
  for (let i = last; i >= 0; i = before[i] as number) moving.delete(i);
  return moving;
}

/** Where a code belongs among its sorted neighbours. */
function placeOf(code: string, sorted: readonly string[]): string {
  const index = sorted.indexOf(code);
  const [above, below] = [sorted[index - 1], sorted[index + 1]];
  if (above === undefined) return `before "${below}"`;
  return below === undefined ? `after "${above}"` : `between "${above}" and "${below}"`;
}

export const rule: RuleOf<"system"> = {
  name: "row-order",
  description: "Rows stand in code order: digits before letters, character by character.",
  scope: "system",
  *check({ system, file }, data) {
    const codes = system.codes.map(({ code }) => code);
    const sorted = codes.toSorted(byCode);
    const places = data.rows.filter((row) => row.file === file);
    for (const index of outOfOrder(codes)) {
      const code = codes[index] as string;
      const message = `"${code}" is out of order; it belongs ${placeOf(code, sorted)}. Run npm run codes:fix.`;
      yield { at: places[index]?.at, message };
    }
  },
  fix(file) {
    const blocks = rowBlocks(file);
    if (!blocks || !isMap(file.document.contents)) return { text: file.text, did: [] };
    const codes = blocks.map((_, index) => String(file.document.getIn(["codes", index, "code"])));
    const moving = outOfOrder(codes);
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (moving.size === 0 || !first || !last) return { text: file.text, did: [] };
    const order = [...codes.keys()].sort((a, b) => byCode(codes[a] as string, codes[b] as string) || a - b);
    const lines = order.map((index) => asLines(file.text.slice(blocks[index]?.start, blocks[index]?.end)));
    const sorted = codes.toSorted(byCode);
    return {
      text: file.text.slice(0, first.start) + lines.join("") + file.text.slice(last.end),
      did: [...moving].map((index) => `moved "${codes[index]}" ${placeOf(codes[index] as string, sorted)}`),
    };
  },
};
