/**
 * What people call a reason: words typed at a counter that are neither its name nor, often, any label. A query that is
 * such a word as a whole finds the codes of the reason before those that only mention it: `密码错误` means a wrong PIN
 * (UnionPay 55), not that there were too many of them (38, whose terminal text holds the same words).
 *
 * Add a word only where it leaves no doubt; one that people use for two reasons stands with both. Words that say much
 * else as well (`limit`, `失败`, `取消`) do not belong here: the other matches rank them better. The names of the reasons
 * count by themselves. Case, width, spaces and punctuation make no difference.
 */

/** What is said around such a word: `提示密码错误怎么办`. */
const ASIDE = /^(?:提示|显示|出现|打印|报)+|(?:了|啦|吗|呢|怎么办|怎么处理|怎么回事|什么意思|是什么意思)+$/gu;

/** The word itself, without what is said around it. */
export const withoutAside = (phrase: string): string => phrase.trim().replace(ASIDE, "");

/** Id of a reason to what it is called in Chinese and in English, one word or phrase after each comma. */
export const CALLED: Record<string, { zh: string; en: string }> = {
  approved: { zh: "成功", en: "success, successful" },
  in_progress: { zh: "处理中、支付中", en: "pending, processing, in progress" },
  awaiting_customer: { zh: "等待付款、等待支付、用户支付中、等待输入密码", en: "waiting for payment, waiting for customer" },
  use_chip: { zh: "插卡、请插卡、要插卡", en: "use chip, insert card, insert chip" },
  pin_required: { zh: "需要密码、要输密码、请输密码", en: "pin needed, enter pin" },
  response_late: { zh: "超时、交易超时、应答超时、响应超时", en: "timeout, time out, timed out, late response" },
  no_response: {
    zh: "超时、交易超时、应答超时、响应超时、无应答、无响应、没有应答、没有响应、没反应",
    en: "timeout, time out, timed out, no answer, no reply",
  },
  network_error: {
    zh: "网络故障、网络错误、网络异常、网络不好、通讯失败、通讯故障、通信失败、断网、没网",
    en: "network error, communication error, connection lost, no connection",
  },
  duplicate_transaction: { zh: "重复、重复提交", en: "duplicate" },
  system_malfunction: { zh: "系统错误、系统异常、系统出错、系统坏", en: "system error, system failure, system fault" },
  issuer_unavailable: {
    zh: "发卡行故障、发卡行系统故障、发卡行维护、银行维护、银行系统维护",
    en: "bank down, issuer down, bank unavailable, bank not available, issuer not available",
  },
  switch_unavailable: {
    zh: "收款行离线、收款行不可用、网络不可用、转接不可用",
    en: "network unavailable, switch unavailable, switch down, beneficiary bank offline",
  },
  cutoff_in_progress: { zh: "日切、日切中", en: "cutoff, cut-off" },
  rate_limited: { zh: "限流、太频繁、请求频繁", en: "rate limit, rate limited" },
  format_error: { zh: "格式错、格式错误、报文错误", en: "format error" },
  key_error: { zh: "MAC错、MAC错误、MAC校验失败、MAC校验错、密钥错、密钥错误", en: "mac error, bad mac, key error" },
  original_not_found: { zh: "原交易不存在、无原交易、查无原交易、没有原交易", en: "original not found" },
  refund_refused: { zh: "退款失败、退款被拒、不能退款、退不", en: "refund failed, refund declined" },
  reversal_failed: { zh: "冲正失败、撤销失败", en: "reversal failed, void failed" },
  already_paid: { zh: "已支付、已付款、重复支付", en: "paid already" },
  customer_cancelled: { zh: "客户取消、用户取消", en: "user cancelled, customer cancelled, cancelled by user" },
  do_not_honor: {
    zh: "不予承兑、银行拒绝、发卡行拒绝",
    en: "do not honor, bank declined, declined by bank, issuer declined, declined by issuer",
  },
  refer_to_issuer: { zh: "查发卡行、查发卡方、致电发卡行", en: "call issuer, call bank, call the bank, contact issuer" },
  insufficient_funds: {
    zh: "余额不足、余额不够、可用余额不够、没钱、没有钱、钱不够、钱不足、卡里没钱、卡上没钱、卡里余额不足、资金不足",
    en: "insufficient balance, not sufficient funds, not enough money, not enough funds, no money, low balance, balance too low, nsf",
  },
  amount_limit_exceeded: {
    zh: "限额、超限、超限额、超额、超过限额、超出限额、限额超限、金额超限、限额不足、超出金额限制",
    en: "over limit, over the limit, limit exceeded, exceeds limit, above the limit, amount limit, amount over limit",
  },
  count_limit_exceeded: {
    zh: "次数超限、次数太多、超次数、超过次数、超出次数、交易次数超限",
    en: "too many transactions, count limit, too many uses",
  },
  invalid_amount: { zh: "金额错、金额错误、金额不对、无效金额", en: "wrong amount" },
  invalid_card_number: { zh: "卡号错、卡号错误、卡号不对、无效卡号", en: "wrong card number, bad card number, incorrect card number" },
  expired_card: {
    zh: "过期、卡过期、卡片过期、卡已过期、过期卡、过期的卡、卡到期",
    en: "expired, card expired, card has expired, card is expired",
  },
  invalid_expiry_date: { zh: "有效期错、有效期错误、有效期不对", en: "wrong expiry, wrong expiry date, invalid expiry" },
  card_not_active: { zh: "未激活、没激活、卡未激活、卡没激活", en: "not activated, card not activated, inactive card" },
  account_closed: { zh: "销户、已销户", en: "closed account" },
  account_blocked: {
    zh: "冻结、卡冻结、卡被冻结、账户冻结、账户被冻结、卡被锁、账户锁定",
    en: "frozen, account frozen, account locked, card blocked, blocked card",
  },
  restricted_card: { zh: "受限卡、卡受限、受限制卡", en: "restricted" },
  card_not_supported: { zh: "不支持此卡、不支持该卡、卡不支持、不受理此卡", en: "card not supported, card type not supported" },
  payment_code_invalid: {
    zh: "付款码过期、付款码失效、付款码无效、二维码过期、二维码失效、条码过期",
    en: "qr code expired, expired qr code, payment code expired, payment code invalid",
  },
  incorrect_pin: {
    zh: "密码错、密码不对、密码不正确、密码有误、密码输错、输错密码、错误密码、PIN错误、PIN错",
    en: "wrong pin, invalid pin, bad pin, pin wrong, pin error, pin incorrect, wrong pin code, wrong password",
  },
  pin_tries_exceeded: {
    zh: "密码错误次数超限、密码次数超限、密码错太多、密码输错太多次、密码锁定、密码锁、密码被锁",
    en: "pin locked, pin blocked, too many pin tries, too many wrong pins, pin tries",
  },
  incorrect_cvc: {
    zh: "CVV错误、CVV错、CVV不对、CVC错误、CVN2错误、安全码错、安全码不对、背面三位数不对",
    en: "wrong cvv, wrong cvc, invalid cvv, invalid cvc, incorrect cvv, incorrect cvc, bad cvv, cvv failed, wrong security code",
  },
  not_permitted_to_cardholder: { zh: "不允许交易、卡不允许", en: "not permitted, transaction not permitted, not allowed" },
  not_permitted_to_terminal: { zh: "不允许交易、终端不允许", en: "not permitted, transaction not permitted, not allowed" },
  invalid_merchant: { zh: "无效商户、商户号错误", en: "wrong merchant" },
  merchant_blocked: { zh: "商户停用、商户冻结、商户受限", en: "merchant suspended" },
  lost_card: { zh: "挂失、挂失卡、卡挂失、丢失卡", en: "lost" },
  stolen_card: { zh: "被盗、被窃、被窃卡、失窃卡", en: "stolen" },
  pick_up_card: { zh: "没收、吞卡", en: "pickup card, capture card, retain card, card captured" },
  suspected_fraud: { zh: "欺诈、可疑交易、盗刷", en: "fraud" },
  blocked_by_risk_rules: { zh: "风控、被风控、风控拦截、风控拒绝", en: "risk control, blocked by risk" },
};

/** Everything that a reason is called, its names first. */
export function callsOf({ id, name }: { id: string; name: { zh: string; en: string } }): string[] {
  const { zh = "", en = "" } = CALLED[id] ?? {};
  return [name.zh, name.en, ...zh.split("、"), ...en.split(", ")].filter(Boolean);
}
