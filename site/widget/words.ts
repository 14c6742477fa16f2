/** What the elements say beside the facts of a card. */
import type { Language } from "../../codes/model/words.ts";

const zh = {
  search: "查应答码",
  placeholder: "例如 51、N7、余额不足",
  submit: "查询",
  found: (shown: number, count: number) => `找到 ${count} 个，显示 ${shown} 个`,
  nothing: "没有找到。",
  missing: "查明之前，既不要当作成功，也不要当作失败。",
  cardNumber: "这像是卡号。请只输入应答码。",
  failed: "暂时查不到，请稍后再试。",
  gap: "",
};

export type WidgetWords = typeof zh;

const en: WidgetWords = {
  search: "Look up a response code",
  placeholder: "51, N7, insufficient funds",
  submit: "Look up",
  found: (shown, count) => `${count} found, ${shown} shown`,
  nothing: "Nothing found.",
  missing: "Until you know, treat it neither as approved nor as declined.",
  cardNumber: "This looks like a card number. Enter only the code.",
  failed: "No answer. Try again shortly.",
  gap: " ",
};

export const WIDGET: Record<Language, WidgetWords> = { zh, en };
