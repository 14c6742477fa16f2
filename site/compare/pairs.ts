/** The pairs of systems that are compared on a page of their own, which needs no script. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ["unionpay", "visa"],
  ["unionpay", "mastercard"],
  ["visa", "mastercard"],
  ["visa", "amex"],
  ["unionpay", "iso8583-1987"],
  ["visa", "iso8583-1987"],
  ["mastercard", "iso8583-1987"],
  ["iso8583-1987", "iso8583-1993"],
  ["unionpay", "unionpay-online"],
  ["unionpay", "chinaums"],
  ["unionpay", "stripe"],
  ["unionpay", "wechatpay"],
  ["stripe", "visa"],
  ["stripe", "adyen"],
  ["stripe", "braintree"],
  ["stripe", "paypal"],
  ["adyen", "visa"],
  ["base24", "visa"],
  ["base24", "iso8583-1987"],
  ["base24", "postilion"],
  ["wechatpay", "alipay-sub-code"],
];

/** The pairs that a system is part of. */
export const pairsOf = (system: string) => PAIRS.filter((pair) => pair.includes(system));
