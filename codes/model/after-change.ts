/**
 * Who has to put right what stands in the way, where a further attempt makes sense only after that. What is to be put right (a PIN, an
 * amount, the card, a setting of the terminal) differs from reason to reason; the advice of the code says it.
 */
import type { Actor, Text } from "./words.ts";

/* @__NO_SIDE_EFFECTS__ */
const text = (zh: string, en: string): Text => ({ zh, en });

export const AFTER_CHANGE: Record<Actor, Text> = {
  cardholder: text("不要原样再试，先由持卡人解决。", "Do not send the same again: the cardholder has to resolve it first."),
  merchant: text("不要原样再试，先由商户解决。", "Do not send the same again: the merchant has to resolve it first."),
  terminal: text("不要原样再试，先处理终端的问题。", "Do not send the same again: the terminal has to be put right first."),
  acquirer: text("不要原样再试，先由收单机构解决。", "Do not send the same again: the acquirer has to resolve it first."),
  network: text("不要原样再试，先由卡组织解决。", "Do not send the same again: the network has to resolve it first."),
  issuer: text("不要原样再试，先由发卡行解决。", "Do not send the same again: the issuer has to resolve it first."),
  none: text("不要原样再试，先解决原因。", "Do not send the same again: the cause has to be resolved first."),
};
