/** Words of the filters over a table of codes; the browser gets these and no other section. */
import { word } from "./speak.ts";

export const FILTER = {
  shown: word(
    (n: number, all: number) => (n === all ? `全部 ${all} 个码` : `显示 ${n} 个，共 ${all} 个`),
    (n: number, all: number) => (n === all ? `All ${all} codes` : `${n} of ${all} codes`),
  ),
  none: word("没有符合全部条件的码。", "No code fits all of these."),
} as const;
