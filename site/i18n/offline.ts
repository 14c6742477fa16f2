/** Words for readers without a connection, and of the installed site. */
import { word } from "./speak.ts";

export const OFFLINE = {
  title: word("当前没有网络", "You are offline"),
  description: word("没有网络时显示的页面。", "Shown where there is no connection."),
  lead: word(
    "这个页面没有保存在这台设备上。离线时仍然可以查应答码，看过的页面也能打开：",
    "This page is not kept on this device. Codes can still be looked up offline, and pages that you have read still open:",
  ),
  keptCode: word(
    (day: string) => `没有网络，以上来自本机保存的数据（${day}）。含义、来源和其他体系的叫法要联网后才能看到。`,
    (day: string) =>
      `No connection: this is from the data kept on this device (${day}). The full page, with meaning, sources and other systems, needs a connection.`,
  ),
  others: word("查其他应答码：", "Look up another code:"),
  caution: word(
    "离线数据可能不是最新的。扣款情况不明时，请先恢复网络并查询原交易，不要再次收款。",
    "What is kept may be out of date. Where nobody knows whether money moved, get back online and look the transaction up before you take another payment.",
  ),
  short: word("应答码", "Respcode"),
  install: word(
    "查支付应答码：含义、是否扣款、能否重试、怎么办。离线可用。",
    "Look up payment response codes: meaning, charge, retry, what to do. Works offline.",
  ),
} as const;
