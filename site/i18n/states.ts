/** Words of the diagram of a payment's states. */
import { word } from "./speak.ts";

export const STATES = {
  title: word("一笔付款的状态", "The states of a payment"),
  description: word(
    "新建的付款发出后进入等待应答。应答是批准就进入成功，是拒绝就进入失败；超时、断线或结果未知的应答都进入未知。从未知先去查询：查到成功进入成功，查到失败进入失败，查不到就冲正；协议规定先冲正的，直接进入冲正。冲正成功进入已冲正；冲正没有结果转人工，由对账决定成功或失败。未知不能直接变成失败，也不能重新付款。",
    "A new payment is sent and waits for its answer. An approval leads to approved, a refusal to declined; a time-out, a broken line or an answer that leaves the outcome open leads to unknown. From unknown an inquiry leads to approved or declined, or, without a result, to a reversal; where the protocol reverses first, it goes straight there. A reversal that succeeds ends as reversed; one without an answer goes to a person, and reconciliation decides. Unknown never turns into declined by itself, and no new payment starts from it.",
  ),
  created: word("新建", "Created"),
  sent: word("已发送，等应答", "Sent, waiting"),
  approved: word("成功", "Approved"),
  unknown: word("未知", "Unknown"),
  declined: word("失败", "Declined"),
  inquiring: word("查询中", "Inquiring"),
  reversing: word("冲正中", "Reversing"),
  reversed: word("已冲正", "Reversed"),
  manual: word("转人工，待对账", "By hand, to reconcile"),
  noResult: word("无结果", "no result"),
  noAnswer: word("无应答", "no answer"),
  found: word("查到", "found"),
  caption: word(
    "未知只能经查询、冲正或对账离开，不能自己变成失败；协议规定先冲正的，跳过查询。",
    "Unknown is left by an inquiry, a reversal or reconciliation only, and never turns into declined by itself. Where the protocol reverses first, the inquiry is skipped.",
  ),
} as const;
