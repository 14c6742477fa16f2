/** Words around the table of a system: filters, order, distribution, downloads, counter card. */
import { word } from "./speak.ts";

export const TABLE = {
  filters: word("筛选", "Filter the codes"),
  text: word("码或文字", "Code or words"),
  textHint: word("例如 51、密码", "51, PIN"),
  outcome: word("结果", "Outcome"),
  funds: word("扣款", "Charged?"),
  retry: word("重试", "Retry"),
  actor: word("由谁处理", "Who acts"),
  any: word("全部", "Any"),
  order: word("排序", "Order"),
  byCode: word("按应答码", "By code"),
  byLabel: word("按含义", "By label"),
  byOutcome: word("按结果", "By outcome"),
  byFunds: word("按扣款", "By charge"),
  byRetry: word("按重试", "By retry rule"),
  clear: word("清除筛选", "Clear filters"),
  distribution: word("结果分布", "Outcomes at a glance"),
  share: word(
    (n: number, percent: number) => `${n} 个（${percent}%）`,
    (n: number, percent: number) => `${n} (${percent}%)`,
  ),
  unknown: word(
    (n: number) => `其中 ${n} 个码看不出是否已扣款：先查询或冲正，查明之前不要再次收款。`,
    (n: number) =>
      `${n} of these ${n === 1 ? "does" : "do"} not tell whether the customer was charged: inquire or reverse first, and take no new payment until you know.`,
  ),
  onward: word("更多", "More about it"),
  downloads: word("下载", "Downloads"),
  apiAnswer: word("接口", "API"),
  counterCard: word("柜台速查卡", "Counter card"),
  compare: word("与其他体系对照", "Compare"),
  compareOther: word("任选其他体系", "Any other system"),
} as const;
