/** What the pages in an iframe say beside the facts of a card. */
import type { Language } from "../../codes/model/words.ts";

export const EMBED = {
  zh: {
    search: "查应答码",
    placeholder: "例如 51、N7、余额不足",
    submit: "查询",
    found: (shown: number, count: number) => `找到 ${count} 个，显示 ${shown} 个`,
    nothing: "没有找到。查明之前，既不要当作成功，也不要当作失败。",
    suggestions: "您是不是要找：",
    untilKnown: "查明之前，既不要当作成功，也不要当作失败。",
    customer: "暂时查不到这笔交易的结果，请向商户询问。",
    gap: "",
  },
  en: {
    search: "Look up a response code",
    placeholder: "51, N7, insufficient funds",
    submit: "Look up",
    found: (shown: number, count: number) => `${count} found, ${shown} shown`,
    nothing: "Nothing found. Until you know, treat it neither as approved nor as declined.",
    suggestions: "Did you mean:",
    untilKnown: "Until you know, treat it neither as approved nor as declined.",
    customer: "The result cannot be told just now. Please ask the merchant.",
    gap: " ",
  },
} satisfies Record<Language, object>;
