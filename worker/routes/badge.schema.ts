/** The parameters of images. */
import { AUDIENCES, ids } from "../../codes/model/words.ts";
import { LANG, oneOf, type Parameter } from "../query.ts";

export const BADGE_QUERY = {
  lang: LANG,
  theme: oneOf(["light", "dark"]),
  audience: oneOf(ids(AUDIENCES)),
} satisfies Record<string, Parameter>;
