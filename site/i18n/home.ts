/** Words of the home page. */
import { word } from "./speak.ts";

export const HOME = {
  title: word("支付应答码查询：含义、是否扣款、能否重试", "Payment response codes: meaning, charge, retry"),
  heading: word("这个应答码是什么意思？", "What does this response code mean?"),
  description: word(
    "输入 POS、银联、Visa、万事达卡或支付网关的应答码，立刻看到含义、顾客有没有被扣款、能不能重试、怎么办。中英双语，注明来源，免费接口。",
    "Enter a response code from a POS terminal, UnionPay, Visa, Mastercard or a gateway: what it means, whether the customer was charged, whether to retry and what to do. Sourced, in English and Chinese, with a free API.",
  ),
  lead: word(
    (codes: number, systems: number) => `收录 ${systems} 个体系的 ${codes} 个码，每一行都注明来源。`,
    (codes: number, systems: number) => `${codes.toLocaleString("en")} codes of ${systems} systems, each with its source.`,
  ),
  systems: word("体系", "Systems"),
  codes: word(
    (n: number) => `${n} 个码`,
    (n: number) => `${n} codes`,
  ),
  outcomes: word("五种结果", "The five outcomes"),
  guides: word("指南", "Guides"),
  common: word("收银台常见的码", "Codes often met at the till"),
  commonLead: word(
    "不知道终端属于哪个体系时，从这里看一个码在各体系里的读法。",
    "Where you do not know the terminal's system: what a code means in each.",
  ),
} as const;
