/** Words of the pages that set readings side by side: one code across systems, one reason everywhere. */
import { word } from "./speak.ts";

export const READING = {
  groups: word(
    (n: number, systems: number) => `${systems} 个体系，${n} 种读法`,
    (n: number, systems: number) => `${n} ${n === 1 ? "reading" : "readings"} in ${systems} systems`,
  ),
  agree: word(
    (n: number) => (n === 1 ? "只有这个体系这样读" : `这 ${n} 个体系读法一致`),
    (n: number) => (n === 1 ? "Only this system reads it so" : `These ${n} systems agree`),
  ),
  inquire: word(
    "其中有体系认为是否扣款未知。弄清来自哪个体系之前，按未知处理：先查询，不要再次收款。",
    "In some of these nobody knows whether money moved. Until you know which system it comes from, treat it as unknown: inquire first, and take no new payment.",
  ),
  reason: word("原因", "Reason"),
  apart: word("容易混淆的原因", "Easily confused with"),
  kind: word(
    (name: string, n: number) => `${name}（${n}）`,
    (name: string, n: number) => `${name} (${n})`,
  ),
} as const;
