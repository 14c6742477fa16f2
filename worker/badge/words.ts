/** What the image of a code says where there is nothing to say of it. */
import type { Language } from "../../codes/model/words.ts";

export const BADGE = {
  zh: { unlisted: "未收录", unavailable: "暂时查不到", comma: "，" },
  en: { unlisted: "not listed", unavailable: "not available", comma: ", " },
} satisfies Record<Language, object>;
