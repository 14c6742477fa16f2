/** The parameters of the pages in an iframe. */
import { QUERY_LENGTH_MAX } from "../../codes/model/search.ts";
import { AUDIENCES, ids } from "../../codes/model/words.ts";
import { THEMES } from "../embed/page.ts";
import { LANG, oneOf, type Parameter, SYSTEM } from "../query.ts";

export const EMBED_QUERY = {
  lang: LANG,
  theme: oneOf(THEMES),
  // A frame has room for a card; badge and line are for running text.
  detail: oneOf(["card", "full"]),
  audience: oneOf(ids(AUDIENCES)),
} satisfies Record<string, Parameter>;

export const LOOKUP_QUERY = {
  ...EMBED_QUERY,
  system: SYSTEM,
  // An empty box is sent as an empty parameter.
  q: { length: [0, QUERY_LENGTH_MAX], takes: { zh: `至多 ${QUERY_LENGTH_MAX} 个字符`, en: `at most ${QUERY_LENGTH_MAX} characters` } },
} satisfies Record<string, Parameter>;
