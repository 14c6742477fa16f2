/** Words of the page to try the API in; both languages stand on it. */
import { word } from "./speak.ts";

export const DOCS = {
  title: word("试用接口", "Try the API"),
  description: word(
    "在浏览器里试用 Respcode 接口：查询支付应答码，无需密钥。",
    "Try the Respcode API in the browser: look up payment response codes, without a key.",
  ),
  guide: word("接口说明", "API guide"),
  noCards: word("不要输入卡号；含有卡号的请求会被拒绝。", "Enter no card numbers; a call that contains one is refused."),
  noScript: word("试用接口需要 JavaScript；接口说明不需要。", "Trying the API takes JavaScript; the API guide does without."),
} as const;
