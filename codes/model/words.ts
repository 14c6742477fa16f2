/**
 * The vocabulary of the data set: every closed list of words, in the order in
 * which they are shown, with its name in both languages. These ids are the
 * public contract; the names may improve at any time.
 */

/** The languages every text is written in. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text is always a map from language to string. */
export type Text = Record<Language, string>;

/* @__NO_SIDE_EFFECTS__ */
const text = (zh: string, en: string): Text => ({ zh, en });

/** What became of the transaction. */
export const OUTCOMES = {
  approved: text("成功", "Approved"),
  declined: text("失败", "Declined"),
  retry: text("重试", "Retry"),
  error: text("异常", "Error"),
  cancelled: text("取消", "Cancelled"),
} as const;

/** Was the customer charged? */
export const FUNDS = {
  taken: text("已扣款", "Charged"),
  partly_taken: text("已部分扣款", "Partly charged"),
  not_taken: text("未扣款", "Not charged"),
  unknown: text("是否扣款未知", "Nobody knows yet"),
  not_applicable: text("不涉及扣款", "No money moves"),
} as const;

/** May the same request be sent again? */
export const RETRY_POLICIES = {
  never: text("不要重试", "Do not retry"),
  after_change: text("解决后再试", "Retry once resolved"),
  later: text("稍后再试", "Retry later"),
  now: text("可立即重试", "Retry now"),
  inquire: text("先查询，再决定", "Inquire first"),
  none_needed: text("无需重试", "No retry needed"),
} as const;

/** Who can resolve it. */
export const ACTORS = {
  cardholder: text("持卡人", "Cardholder"),
  merchant: text("商户", "Merchant"),
  terminal: text("终端", "Terminal"),
  acquirer: text("收单机构", "Acquirer"),
  network: text("卡组织", "Network"),
  issuer: text("发卡行", "Issuer"),
  none: text("无需处理", "Nobody needs to act"),
} as const;

export const RISKS = {
  none: text("无", "None"),
  watch: text("留意", "Watch"),
  fraud: text("欺诈风险", "Fraud"),
} as const;

/** What sort of body defines a system. */
export const SYSTEM_KINDS = {
  standard: text("标准", "Standard"),
  network: text("卡组织与转接网络", "Network"),
  acquirer: text("收单机构", "Acquirer"),
  wallet: text("电子钱包", "Wallet"),
  gateway: text("支付网关", "Gateway"),
  check: text("校验结果", "Check"),
} as const;

export const CONFIDENCES = {
  high: text("高", "High"),
  medium: text("中", "Medium"),
  low: text("低", "Low"),
} as const;

/** Who an advice is written for. */
export const AUDIENCES = {
  cashier: text("收银员", "Cashier"),
  cardholder: text("持卡人", "Cardholder"),
  developer: text("开发者", "Developer"),
} as const;

export const SOURCE_KINDS = {
  primary: text("一手", "Primary"),
  secondary: text("二手", "Secondary"),
} as const;

export const STATUSES = {
  current: text("现行", "Current"),
  retired: text("已停用", "Retired"),
} as const;

export type Outcome = keyof typeof OUTCOMES;
export type Funds = keyof typeof FUNDS;
export type RetryPolicy = keyof typeof RETRY_POLICIES;
export type Actor = keyof typeof ACTORS;
export type Risk = keyof typeof RISKS;
export type SystemKind = keyof typeof SYSTEM_KINDS;
export type Confidence = keyof typeof CONFIDENCES;
export type Audience = keyof typeof AUDIENCES;
export type SourceKind = keyof typeof SOURCE_KINDS;
export type Status = keyof typeof STATUSES;

/** The ids of a vocabulary in their order, in the shape that zod's enum takes. */
export function ids<K extends string>(words: Record<K, Text>): [K, ...K[]] {
  return Object.keys(words) as [K, ...K[]];
}
