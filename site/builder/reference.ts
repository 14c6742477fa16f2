/** The reference of the elements, read from the comments of their sources. Each says a thing in English and, behind ‖, in Chinese. */
import { create, ts } from "@custom-elements-manifest/analyzer";
import type { Language } from "../../codes/model/words.ts";
import codeSource from "../widget/resp-code.ts?raw";
import lookupSource from "../widget/resp-code-lookup.ts?raw";

export interface Entry {
  name: string;
  says: string;
  type?: string | undefined;
  fallback?: string | undefined;
}

export interface ElementReference {
  tag: string;
  says: string;
  attributes: Entry[];
  properties: Entry[];
  events: Entry[];
  slots: Entry[];
  parts: Entry[];
  cssProperties: Entry[];
}

/** What the analyzer tells of one thing, as far as it is shown. */
interface Told {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  privacy?: string;
  kind?: string;
}
interface ToldElement {
  tagName?: string;
  description?: string;
  attributes?: Told[];
  members?: Told[];
  events?: Told[];
  slots?: Told[];
  cssParts?: Told[];
  cssProperties?: Told[];
}

const SOURCES = { "resp-code.ts": codeSource, "resp-code-lookup.ts": lookupSource };

/** The elements, in one language. */
export function referenceOf(language: Language): ElementReference[] {
  const modules = Object.entries(SOURCES).map(([name, text]) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  const declared = create({ modules, plugins: [], dev: false }).modules.flatMap(({ declarations = [] }) => declarations as ToldElement[]);
  const say = (text = "") => text.split("‖")[language === "zh" ? 1 : 0]?.replace(/\s+/g, " ").trim() ?? "";
  const entries = (told: Told[] = []): Entry[] =>
    told.map(({ name, description, type, default: fallback }) => ({
      name,
      says: say(description),
      type: type?.text.replaceAll("|", " | "),
      fallback,
    }));
  return declared.flatMap((element) => {
    if (!element.tagName) return [];
    const fields = element.members?.filter(({ kind, privacy, description }) => kind === "field" && !privacy && description?.includes("‖"));
    return {
      tag: element.tagName,
      says: say(element.description),
      attributes: entries(element.attributes),
      properties: entries(fields),
      events: entries(element.events),
      slots: entries(element.slots),
      parts: entries(element.cssParts),
      cssProperties: entries(element.cssProperties),
    };
  });
}
