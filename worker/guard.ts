/** What stands before every route: nothing that is not text, and nobody's card number. */
import type { MiddlewareHandler } from "hono";
import type { Text } from "../codes/model/words.ts";
import { holdsCardNumber } from "./card-number.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { problem } from "./problem.ts";
import { readerLanguage, readsPages } from "./reader.ts";
import { redirect } from "./redirect.ts";

/**
 * Refuses addresses that are not UTF-8, and those that hold a card number. Bodies are checked where they are read. Who reads
 * pages is led to one that says why: so the number also leaves the address bar, the history and what a reload would send again.
 */
export const guardAddress: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  let text: string;
  try {
    // A plus sign is a space in the query; in a path it stands between digits as well as a space does.
    text = decodeURIComponent((pathname + search).replaceAll("+", " "));
  } catch {
    return problem(
      "bad-encoding",
      { zh: "地址中的百分号编码不是有效的 UTF-8。", en: "The percent-encoding in the address is not valid UTF-8." },
      { call: c },
    );
  }
  if (!holdsCardNumber(text)) return next();
  if (!readsPages(c)) return rejectCardNumber(c);
  const location = `/${readerLanguage(c)}/problems/card-number-rejected/`;
  return redirect(location, { status: 303, cache: "no-store", headers: { "referrer-policy": "no-referrer" } });
};

/** The refusal; it repeats nothing of the call. */
export const rejectCardNumber = (call: AppContext | undefined): Response => problem("card-number-rejected", CARD_NUMBER, { call });

export const CARD_NUMBER: Text = {
  zh: "请求中像是有卡号，已整个拒绝；没有保存、记录或重复。请只发送应答码。",
  en: "The call seems to contain a card number and was refused; nothing of it was stored, logged or repeated. Send only the response code.",
};
