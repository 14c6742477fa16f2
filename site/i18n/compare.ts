/** Words of the comparison of systems; the browser gets these with it. */
import { word } from "./speak.ts";

export const COMPARE = {
  title: word("体系对照", "Compare systems"),
  description: word(
    "把两个或更多体系的应答码按原因并排：谁有对应的码，谁没有，同样的字符在哪里意思不同。",
    "Two or more systems of response codes side by side by reason: what has a counterpart, what has none, and where the same characters mean something else.",
  ),
  pairTitle: word(
    (a: string, b: string) => `${a}与${b}对照`,
    (a: string, b: string) => `${a} and ${b} compared`,
  ),
  pairDescription: word(
    (a: string, b: string) => `${a}与${b}按原因逐条对照：对应的码、没有对应的码、写法相同而含义不同的码。`,
    (a: string, b: string) =>
      `${a} and ${b} side by side by reason: counterparts, codes without one, and codes spelt alike that mean something else.`,
  ),
  lead: word(
    "按原因并排。原因相同不等于处理相同：是否扣款、能否重试，以各自的码为准。",
    "Side by side by reason. The same reason is not always the same instruction: whether money moved and whether to retry is up to each code.",
  ),
  choose: word("选择体系", "Choose systems"),
  system: word(
    (n: number) => `体系 ${n}`,
    (n: number) => `System ${n}`,
  ),
  nothing: word("（不选）", "(none)"),
  popular: word("常用对照", "Often compared"),
  noScript: word("选择任意体系需要 JavaScript；下面的常用对照不需要。", "Choosing any systems needs JavaScript; the pairs below do not."),
  reason: word("原因", "Reason"),
  none: word("没有对应的码", "No counterpart"),
  differing: word("读法不同", "Readings differ"),
  elsewhere: word(
    (system: string, label: string) => `注意：${system}的同一个码是“${label}”`,
    (system: string, label: string) => `Not the same: in ${system} this code is “${label}”`,
  ),
  shared: word(
    (n: number) => `${n} 个原因各方都有码`,
    (n: number) => `${n} ${n === 1 ? "reason has" : "reasons have"} a code in each`,
  ),
  alone: word(
    (system: string, n: number) => `${n} 个原因只有${system}有码`,
    (system: string, n: number) => `${n} only in ${system}`,
  ),
  clashes: word(
    (n: number) => `${n} 个码写法相同、含义不同：`,
    (n: number) => `${n} ${n === 1 ? "code is" : "codes are"} spelt alike but mean something else: `,
  ),
  only: word("显示", "Show"),
  all: word("全部", "Everything"),
  gaps: word("缺对应码的", "Gaps"),
  differences: word("读法或含义不同的", "Differences"),
  failed: word(
    "对照数据没有载入。请检查网络后重新选择。",
    "The data of the comparison did not load. Check the connection and choose again.",
  ),
  tooFew: word("请至少选择两个体系。", "Choose at least two systems."),
} as const;
