/** The parameters of a search. */
import { REASON_ID } from "../../codes/model/ids.ts";
import { LIMIT_DEFAULT, LIMIT_MAX } from "../../codes/model/search/page.ts";
import { QUERY_LENGTH_MAX } from "../../codes/model/search.ts";
import { ACTORS, FUNDS, ids, OUTCOMES, RETRY_POLICIES, RISKS, type Text } from "../../codes/model/words.ts";
import { LANG, type Parameter, SYSTEM } from "../query.ts";

/** One word of a closed list. */
function oneOf(words: Record<string, Text>): Parameter {
  const names = ids(words);
  return { oneOf: names, takes: { zh: names.join("、"), en: `one of ${names.join(", ")}` } };
}

export const SEARCH = {
  q: {
    length: [1, QUERY_LENGTH_MAX],
    takes: { zh: `1 至 ${QUERY_LENGTH_MAX} 个字符`, en: `1 to ${QUERY_LENGTH_MAX} characters` },
  },
  system: SYSTEM,
  outcome: oneOf(OUTCOMES),
  funds: oneOf(FUNDS),
  retry: oneOf(RETRY_POLICIES),
  actor: oneOf(ACTORS),
  risk: oneOf(RISKS),
  reason: { pattern: REASON_ID, takes: { zh: "一个原因的编号", en: "the id of a reason" } },
  limit: {
    range: [1, LIMIT_MAX],
    default: LIMIT_DEFAULT,
    takes: { zh: `1 至 ${LIMIT_MAX} 的整数`, en: `a whole number from 1 to ${LIMIT_MAX}` },
  },
  cursor: { pattern: /^[A-Za-z0-9_-]{1,300}$/, takes: { zh: "上一页回答中的 next", en: "the `next` of the page before" } },
  lang: LANG,
} satisfies Record<string, Parameter>;
