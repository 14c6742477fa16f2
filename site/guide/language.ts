/** The language of the guide being read, so that its text need not repeat it at every link. */
import type { Language } from "../../codes/model/words.ts";

export const readerLanguage = ({ starlightRoute }: App.Locals): Language => (starlightRoute.locale === "zh" ? "zh" : "en");
