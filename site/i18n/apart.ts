/** Reasons that are easily taken for each other, and what tells them apart. */
import type { Text } from "../../codes/model/words.ts";
import { word } from "./speak.ts";

export interface Apart {
  members: readonly string[];
  why: Text;
}

const apart = (members: string, zh: string, en: string): Apart => ({ members: members.split(" "), why: word(zh, en) });

export const APART: readonly Apart[] = [
  apart(
    "response_late no_response in_progress status_unknown network_error",
    "这几种情况都不知道是否已扣款，区别在于线索：应答到了但太晚；根本没有应答；对方说还在处理；对方自己也说不清；连接在中途断开。处理相同：先查询，不要再次收款。",
    "In none of these does anybody know whether money moved; what differs is the clue: an answer that came too late, no answer at all, a system that says it is still working, one that cannot say, a connection that broke on the way. The first step is the same: inquire, and take no second payment.",
  ),
  apart(
    "awaiting_customer in_progress awaiting_review",
    "等的人不同：等顾客在手机上确认时还没有扣款；系统处理中或人工复核时，是否扣款未知。",
    "Different people are waited for: while the customer has yet to confirm, nothing has been charged; while a system works or a reviewer decides, nobody knows.",
  ),
  apart(
    "insufficient_funds amount_limit_exceeded count_limit_exceeded velocity_exceeded",
    "余额不足看账户里的钱；金额超限看一次或一天的额度；次数超限看笔数，改小金额没有用；尝试过于频繁看短时间内的重复提交，再试只会更糟。",
    "The first is about the money in the account, the second about the limit for an amount, the third about the number of payments (a smaller amount does not help), the last about attempts in a short time (each further one makes it worse).",
  ),
  apart(
    "incorrect_pin pin_tries_exceeded pin_not_verifiable",
    "密码错误还可以再输一次；次数超限后这张卡不能再试；无法核对则不是顾客输错，是主机一时核不了。",
    "A wrong PIN may be entered once more; after too many tries the card must not be tried again; where the PIN cannot be verified, the customer made no mistake and the host cannot check it for now.",
  ),
  apart(
    "expired_card invalid_expiry_date lifecycle_decline card_not_active",
    "卡片过期看卡面日期；有效期无效多半是输错；卡片已失效是发卡行换了新卡；未激活的卡则还没启用。",
    "An expired card shows its date; an invalid expiry date was mostly keyed wrongly; a card no longer in use has been replaced by the issuer; a card not active has not been started yet.",
  ),
  apart(
    "invalid_card_number no_such_issuer no_such_account no_card_record",
    "依次是：卡号本身不成立；卡号前几位不属于任何发卡行；发卡行有，但没有这个账户类型；发卡行查不到这张卡。",
    "In turn: the number itself is not valid; its first digits belong to no issuer; the issuer has no account of that type; the issuer does not know the card.",
  ),
  apart(
    "restricted_card account_blocked account_closed",
    "受限制的卡只是不能用于这里或这类交易；账户冻结后须顾客联系发卡行；销户则永远不会再成功。",
    "A restricted card may not be used here or in this way; a blocked account works again once the customer has spoken to the bank; a closed one never will.",
  ),
  apart(
    "not_permitted_to_cardholder not_permitted_to_terminal card_not_supported blocked_by_cardholder",
    "看是谁不允许：发卡行不许这张卡做；收单机构没给这台终端开通；商户不受理这个卡种；持卡人自己关掉了。只有第二、三种换别的卡也可能一样。",
    "Ask who forbids it: the issuer for this card, the acquirer for this terminal, the merchant for this kind of card, or the cardholder by a setting. Only in the second and third may another card fail in the same way.",
  ),
  apart(
    "lost_card stolen_card pick_up_card suspected_fraud restricted_card",
    "遗失、被盗、没收、疑似欺诈由发卡行明说，不得再试，也不对顾客说原因；受限制的卡没有这层意思，换一张卡即可。",
    "The first four are said outright by the issuer: do not try again, and do not tell the customer why. A restricted card implies nothing of the kind; another card will do.",
  ),
  apart(
    "do_not_honor refer_to_issuer policy_decline declined_by_network",
    "不予承兑不给任何原因；请联系发卡行是要求打授权电话；政策拒绝是发卡行的规则；卡组织、收单机构或网关拒绝时，请求可能没有到发卡行。",
    "Do not honour gives no reason; refer to issuer asks for a call; a policy refusal follows a rule of the issuer; a refusal by network, acquirer or gateway may never have reached the issuer.",
  ),
  apart(
    "issuer_unavailable switch_unavailable no_route service_unavailable system_malfunction issuer_error",
    "发卡行、网络或对方机构不可用，系统故障和发卡行出错时，请求可能已经到达，先查询；无法路由和服务不可用时，请求没有被执行，可以稍后再试。",
    "When the issuer, the network or the other party is unavailable, a system fails or the issuer errs, the request may have arrived: inquire first. Without a route or a service it was not executed and may be tried later.",
  ),
  apart(
    "duplicate_transaction already_paid",
    "重复交易只说明流水号用过，第一笔成败要去查；已支付则确定顾客付过了。",
    "A duplicate only says that the number was used before, and the first payment has to be looked up; already paid says that the customer has paid.",
  ),
  apart(
    "reversed refunded cancelled customer_cancelled merchant_cancelled",
    "冲正或撤销是交易在入账前取消；退款是钱扣了再退，到账要时间；顾客或商户取消则从未扣款。",
    "A reversal or void undoes a payment before it settles; a refund returns money that was taken, which takes time; a cancellation by customer or merchant never took any.",
  ),
  apart(
    "invalid_transaction function_not_supported not_permitted_to_terminal",
    "无效交易是这一笔的类型或内容不对，可以改正；不支持的功能是系统没有这项；终端不允许是没有开通。",
    "An invalid transaction is wrong in type or content and can be corrected; a function not supported does not exist there; one not permitted to the terminal has not been enabled.",
  ),
  apart(
    "invalid_merchant merchant_blocked configuration_error",
    "商户无效是系统里查不到；商户停用是查到了但不许交易；配置有误是参数不对，更正并重新签到即可。",
    "An invalid merchant is not found; a blocked one is found but may not trade; a wrong set-up is corrected, and then the terminal signs in again.",
  ),
  apart(
    "format_error missing_data invalid_data",
    "依次是：报文结构读不懂；结构对但缺项；项目齐全但内容不被接受。",
    "In turn: the message cannot be read; it can, but an item is missing; all items are there, but one is not accepted.",
  ),
  apart(
    "key_error crypto_error signature_error",
    "MAC 或密钥错误重新签到常能解决；加密错误出在终端的加密处理；验签失败是接口的签名不对，与卡片无关。",
    "A MAC or key error is often mended by a new sign-in; a cryptographic error arises where data is encrypted; a failed signature is about the API and has nothing to do with the card.",
  ),
  apart(
    "original_not_found original_mismatch original_invalid_state record_not_found",
    "撤销或退货时：原交易找不到；找到了但金额等不符；都相符但状态不允许。查询时查不到记录，不等于原交易没有扣款。",
    "For a void or refund: the original is not found; it is found but differs; it agrees but its state forbids it. A query that finds no record does not prove that nothing was charged.",
  ),
  apart(
    "approved_with_defect receipt_failed already_paid",
    "都已扣款，不要再收。须确认的成功要请收单机构核实；凭证失败只差一张单；已支付说的是更早的一笔。",
    "In all of these the customer has been charged, so do not charge again. The first wants the acquirer to confirm it, the second lacks only a slip, the last speaks of an earlier payment.",
  ),
  apart(
    "incorrect_cvc cvc_no_match",
    "前者是这笔付款因安全码被拒；后者只是校验结果，付款是否成功要看授权结果。",
    "The first is a payment refused for its security code; the second is only the result of a check, and the authorisation says whether the payment stands.",
  ),
  apart(
    "address_mismatch avs_no_match avs_partial_match",
    "前者是这笔付款因地址被拒；后两者只是校验结果，付款是否成功要看授权结果。",
    "The first is a payment refused for its address; the others are only results of a check, and the authorisation says whether the payment stands.",
  ),
  apart(
    "authentication_required authentication_failed threeds_challenge threeds_not_authenticated",
    "需要验证时还没有做，做完可以再付；认证失败是付款因此被拒；3-D Secure 的两项只是认证结果，不是付款结果。",
    "Where authentication is required it has not been done, and the payment may follow it; where it failed, the payment was refused for it. The 3-D Secure results speak of the authentication, not of the payment.",
  ),
  apart(
    "security_violation contact_security blocked_by_risk_rules suspected_fraud",
    "违反安全规定和联系安全部门由发卡行或收单机构给出；被风控拦截是网关或商户自己的规则，可以复核；疑似欺诈是发卡行的判断。",
    "A security violation and a call to security come from issuer or acquirer; a risk rule is the gateway's or the merchant's own and can be reviewed; suspected fraud is the issuer's judgement.",
  ),
  apart(
    "stop_payment recurring_cancelled mandate_invalid unauthorized_debit",
    "依次是：只止付这一笔；停掉以后的定期扣款；授权本身失效，可以重新签约；付款人说从未同意。",
    "In turn: this one item is stopped; all further recurring charges are; the mandate itself is void and may be renewed; the payer says there never was one.",
  ),
];

/** What a reason is easily taken for. */
export const apartFrom = (reason: string): readonly Apart[] => APART.filter(({ members }) => members.includes(reason));
