/** Words of the lookup box; the browser gets these and no other section. */
import { word } from "./speak.ts";

export const LOOKUP = {
  system: word("体系", "System"),
  allSystems: word("全部体系", "All systems"),
  code: word("应答码", "Response code"),
  placeholder: word("51、N7、余额不足、yebz", "51, N7, insufficient funds"),
  submit: word("查询", "Look up"),
  noScript: word(
    "没有 JavaScript 也能查：查询后直接打开应答码的页面。",
    "This works without JavaScript too: the button opens the page of the code.",
  ),
  searching: word("查询中…", "Looking up…"),
  cashier: word("收银员", "Cashier"),
  colon: word("：", ": "),
  results: word("查到的应答码", "Codes found"),
  finds: word(
    (n: number, shown: number) => (n > shown ? `找到 ${n} 个，先列最接近的 ${shown} 个。` : `找到 ${n} 个。`),
    (n: number, shown: number) => (n > shown ? `${n} found; these ${shown} fit best.` : `${n} found.`),
  ),
  compare: word(
    (code: string) => `对比 ${code} 在各体系的读法`,
    (code: string) => `Compare ${code} across systems`,
  ),
  keys: word("按 / 输入，↑ ↓ 选择，Enter 打开，Esc 收起。", "Press / to type, ↑ ↓ to choose, Enter to open, Esc to close."),
  ambiguous: word("各体系的读法不同：先弄清这个码来自哪个体系。", "The readings differ: find out which system the code comes from."),
  missing: word("没有找到这个码。", "This code was not found."),
  missingWords: word("没有找到符合的码。", "No code fits these words."),
  missingWordsHere: word(
    (system: string) => `${system}里没有符合的码。`,
    (system: string) => `No code of ${system} fits these words.`,
  ),
  missingHere: word(
    (system: string) => `${system}没有收录这个码。`,
    (system: string) => `This code is not listed in ${system}.`,
  ),
  missingAdvice: word("查明之前，既不要当作成功，也不要当作失败。", "Until you know, treat it neither as approved nor as declined."),
  rule: word("对没有列出的码，该体系规定：", "For codes it does not list, the system says:"),
  elsewhere: word("其他体系里有：", "Other systems have it:"),
  suggestions: word("您是不是要找：", "Did you mean:"),
  alike: word(
    (system: string) => `${system}里写法相近的码（含义不同）`,
    (system: string) => `${system}: codes spelt alike, which mean something else`,
  ),
  cardNumber: word(
    "这像是卡号。请不要输入卡号，只输入应答码。",
    "This looks like a card number. Enter only the response code, never a card number.",
  ),
  tooLong: word("太长了，请只输入应答码。", "That is too long. Enter only the response code."),
  tooMany: word("查询太频繁，请过一会儿再试。", "Too many lookups. Try again in a moment."),
  offline: word(
    "连不上查询服务。请检查网络后再按一次“查询”，或从下面的列表查找。",
    "The lookup service cannot be reached. Check the connection and press “Look up” again, or use the lists below.",
  ),
  kept: word(
    (day: string) => `没有网络，这是按本机保存的数据（${day}）查的。`,
    (day: string) => `No connection: this is from the data kept on this device (${day}).`,
  ),
  failed: word(
    "查询服务暂时出错。请稍后再试，或从下面的列表查找。",
    "The lookup service has a problem. Try again shortly, or use the lists below.",
  ),
} as const;
