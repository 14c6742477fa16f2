/** Words of the diagram of a payment's states. */
import { word } from "./speak.ts";

export const STATES = {
  title: word("一笔付款的状态", "The states of a payment"),
  description: word(
    "新建的付款发出后等待应答。应答说明已扣款的，进入成功或部分成功；说明没有扣款的，进入失败或已取消；要求先做一步的（签到、插卡、输密码），这一笔没有扣款，做完那一步后用新流水号新建一笔。没有应答，或应答本身说结果未知，进入未知。从未知先去查询：查到已扣款或未扣款，就进入相应的状态；查不到就冲正。协议规定先冲正的，从未知直接进入冲正。冲正成功进入已冲正；冲正没有应答的转人工，由对账决定是已扣款还是未扣款。",
    "A new payment is sent and waits for its answer. An answer that says the customer was charged leads to approved or partly approved; one that says nothing was charged leads to failed or cancelled; one that asks for a step first (sign in, insert the card, enter the PIN) charged nothing either, and after that step a new payment with a new trace number begins. No answer, or an answer that leaves the outcome open, leads to unknown. From unknown an inquiry finds charged or not charged; without a result it leads to a reversal. Where the protocol reverses first, unknown leads straight to the reversal. A reversal that succeeds ends as reversed; one without an answer goes to a person, and reconciliation decides between charged and not charged.",
  ),
  created: word("新建", "Created"),
  sent: word("已发送", "Sent"),
  step: word("先做一步", "Step first"),
  newPayment: word("新流水号", "as new"),
  charged: word("已扣款", "Charged"),
  approved: word("成功", "Approved"),
  partly: word("部分成功", "Partly"),
  notCharged: word("未扣款", "Not charged"),
  failed: word("失败", "Failed"),
  cancelled: word("已取消", "Cancelled"),
  reversed: word("已冲正", "Reversed"),
  unknown: word("未知", "Unknown"),
  inquiring: word("查询中", "Inquiring"),
  reversing: word("冲正中", "Reversing"),
  manual: word("转人工", "By hand"),
  silence: word("无应答、结果未知", "no answer, or open"),
  found: word("查到", "found"),
  noResult: word("查不到", "nothing"),
  noAnswer: word("冲正无应答", "no answer"),
  reconciled: word("对账", "reconciled"),
  caption: word(
    "未知只能经查询、冲正或对账离开，不能自己变成失败；协议规定先冲正的，跳过查询（右侧直线）。",
    "Unknown is left by an inquiry, a reversal or reconciliation only, and never becomes failed by itself. Where the protocol reverses first, the inquiry is skipped (the straight line).",
  ),
} as const;
