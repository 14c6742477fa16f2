/** One line for each outcome, funds state and retry policy. */
import { AFTER_CHANGE } from "../../codes/model/after-change.ts";
import type { Actor, Funds, Language, Outcome, RetryPolicy, Text } from "../../codes/model/words.ts";
import { word } from "./speak.ts";

export const OUTCOME_LINES: Record<Outcome, Text> = {
  approved: word("已受理，全部或部分金额获批准。", "Accepted, wholly or in part."),
  declined: word(
    "有权拒绝的一方（发卡行、卡组织、收单机构等）拒绝了这一笔。",
    "Refused by someone entitled to refuse: the issuer, the network, the acquirer.",
  ),
  retry: word(
    "还没有完结：系统要求再做一步，或者去查询结果。",
    "Not finished: the system asks for a step to be done again, or for the result to be asked for.",
  ),
  error: word(
    "技术故障（格式、密钥、系统、超时），不是对顾客的判断。",
    "A technical failure (format, key, system, time-out), not a judgement on the customer.",
  ),
  cancelled: word("被顾客或收银员放弃，或已被撤销、冲正。", "Given up or undone by the customer, the cashier or a reversal."),
};

export const FUNDS_LINES: Record<Funds, Text> = {
  taken: word("这笔款已经付了，不要再收一次。", "The payment stands. Do not take it a second time."),
  partly_taken: word("只付了一部分。差额另收，或撤销已付的部分。", "Only a part was paid. Collect the rest, or void that part."),
  not_taken: word("这一笔没有扣顾客的钱。", "No money was taken for this transaction."),
  unknown: word(
    "只凭这个码，谁也不知道钱动了没有。查清之前不要再次收款，也不要说成功或失败。",
    "From this code alone nobody knows whether money moved. Until you do, take no new payment and promise nothing.",
  ),
  not_applicable: word("这个码本身不会动顾客的钱。", "No money of the customer moves with this code."),
};

/** What to do before anything else while nobody knows whether money moved. */
export const FUNDS_UNKNOWN_STEPS: Record<Language, string[]> = word(
  ["查询：先查原交易的结果。", "冲正：查不到，冲正或撤销原交易。", "对账：仍不清楚，请收单方核实并对账。"],
  [
    "Inquire: ask for the result of the original.",
    "Reverse: no result? Reverse or void the original.",
    "Reconcile: still open? Have the acquirer trace it.",
  ],
);

const RETRY_LINES: Record<Exclude<RetryPolicy, "after_change">, Text> = {
  never: word("不要用这张卡再次提交这一笔。", "Do not submit this card again for this payment."),
  later: word("等一段时间后，可以原样再试。", "The same request may be sent again after a wait."),
  now: word("可以马上原样再试。", "The same request may be sent again at once."),
  inquire: word("结果未知：先查询或冲正，再决定是否重试。", "The result is unknown: query or reverse before any new attempt."),
  none_needed: word("已有结果，不必再发。", "There is a result; nothing needs to be sent again."),
};

/** @param actor who can resolve it. */
export const retryLine = (policy: RetryPolicy, actor: Actor): Text =>
  policy === "after_change" ? AFTER_CHANGE[actor] : RETRY_LINES[policy];
