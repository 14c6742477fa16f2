/** The parameters of the pages in an iframe. */
import { DETAILS } from "../../codes/model/card.ts";
import { QUERY_LENGTH_MAX } from "../../codes/model/search.ts";
import { AUDIENCES, ids, type Text } from "../../codes/model/words.ts";
import { THEMES } from "../embed/page.ts";
import { LANG, type Parameter } from "../query.ts";

function oneOf(names: readonly string[]): Parameter & { takes: Text } {
  return { pattern: new RegExp(`^(?:${names.join("|")})$`), takes: { zh: names.join("、"), en: `one of ${names.join(", ")}` } };
}

/** A single code has room for a card; badge and line are for running text. */
const BLOCKS = DETAILS.filter((detail) => detail === "card" || detail === "full");

export const EMBED_QUERY = {
  lang: LANG,
  theme: oneOf(THEMES),
  detail: oneOf(BLOCKS),
  audience: oneOf(ids(AUDIENCES)),
} satisfies Record<string, Parameter>;

export const LOOKUP_QUERY = {
  ...EMBED_QUERY,
  system: { pattern: /^[a-z0-9-]{1,64}$/i, takes: { zh: "一个体系的编号", en: "the id of a system" } },
  q: {
    // An empty box is sent as an empty parameter.
    pattern: new RegExp(`^.{0,${QUERY_LENGTH_MAX}}$`, "su"),
    takes: { zh: `至多 ${QUERY_LENGTH_MAX} 个字符`, en: `at most ${QUERY_LENGTH_MAX} characters` },
  },
} satisfies Record<string, Parameter>;
