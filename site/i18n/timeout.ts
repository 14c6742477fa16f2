/** Words of the diagram of a lost answer. */
import { word } from "./speak.ts";

export const TIMEOUT = {
  title: word("一笔应答丢失的消费和随后的冲正", "A payment whose answer is lost, and its reversal"),
  description: word(
    "终端经收单机构和卡组织向发卡行发出消费请求。发卡行已批准，应答在卡组织到收单机构的路上丢失。终端等到超时，不知道是否扣款，于是发出冲正，一直送到发卡行；冲正应答返回后，这一笔不再扣款。最后终端向收单机构查询原交易，得到结果。",
    "The terminal sends a sale through the acquirer and the network to the issuer. The issuer approves it, but the answer is lost between network and acquirer. The terminal times out and does not know whether the customer was charged, so it sends a reversal all the way to the issuer. Once that is answered the payment no longer stands. Last, the terminal asks the acquirer for the original and gets the result.",
  ),
  terminal: word("终端", "Terminal"),
  acquirer: word("收单机构", "Acquirer"),
  network: word("卡组织", "Network"),
  issuer: word("发卡行", "Issuer"),
  sale: word("① 消费请求", "1 Sale request"),
  answer: word("② 已批准，应答丢失", "2 Approved, answer lost"),
  waiting: word("③ 超时：是否扣款未知", "3 Time-out: nobody knows"),
  reversal: word("④ 冲正，无应答就重发", "4 Reversal, repeated until answered"),
  reversed: word("⑤ 冲正应答", "5 Reversal answered"),
  inquiry: word("⑥ 查询", "6 Inquiry"),
  result: word("⑦ 结果", "7 Result"),
  caption: word(
    "先查询还是先冲正，由终端协议和收单机构规定；两种做法都在得到结果之前不再收款。",
    "Whether the inquiry or the reversal comes first is for the terminal protocol and the acquirer to say. Either way no second payment is taken before there is a result.",
  ),
} as const;
