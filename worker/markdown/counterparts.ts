/** Where else a code's reason and its spelling are met, as the end of its Markdown. */
import type { Code, CodeSummary, Crossing, Reason } from "../../codes/model/answer.ts";
import { elsewhere, READINGS_MAX, sameMeaning } from "../../codes/model/elsewhere.ts";
import { EQUIVALENTS_MAX } from "../../codes/model/equivalents.ts";
import { type Language, OUTCOMES } from "../../codes/model/words.ts";
import { colon, linkTo, linkToCode, say, section } from "./write.ts";

const WORDS = {
  equivalents: ["同一原因在其他体系", "The same reason elsewhere"],
  documented: ["官方对应", "stated by the system"],
  all: ["全部对应的码见", "All counterparts"],
  elsewhere: ["其他体系里的同一个码", "The same code in other systems"],
  differs: ["意思不同", "means something else"],
  every: ["所有体系的读法", "What it means in all systems"],
} as const;

/** Names of systems by id; where one is not known, its id stands for it. */
export type Names = ReadonlyMap<string, string>;

export const nameIn = (names: Names | undefined, system: string) => names?.get(system) ?? system;

/** The codes of other systems with the same reason. */
export function equivalentsOf(code: Code, reason: Reason & { codes: CodeSummary[] }, names: Names, lang: Language): string | false {
  if (code.equivalents.length === 0) return false;
  const t = say(WORDS, lang);
  const labels = new Map(reason.codes.map(({ system, code, label }) => [`${system} ${code}`, label[lang]]));
  const lines = code.equivalents.map((ref) => {
    const label = labels.get(`${ref.system} ${ref.code}`);
    const name = `${nameIn(names, ref.system)} ${ref.code}${label ? colon(lang) + label : ""}`;
    return `- ${linkToCode(ref, lang, name)}${ref.basis === "documented" ? ` · ${t.documented}` : ""}`;
  });
  const all = code.equivalents.length >= EQUIVALENTS_MAX && `${t.all}${colon(lang)}${linkToReason(reason, lang)}`;
  return section(`## ${t.equivalents}`, lines, all).trimEnd();
}

/** The same spelling in other systems, with a warning where it means something else there. */
export function elsewhereOf(code: Code, crossing: Crossing, names: Names, lang: Language): string {
  const t = say(WORDS, lang);
  const { others, differing, line } = elsewhere(code, crossing, lang);
  const lines = others.slice(0, READINGS_MAX).map((other) => {
    const name = `${nameIn(names, other.system)} ${other.code}${colon(lang)}${other.label[lang]}`;
    const unlike = sameMeaning(code, other) ? "" : ` · ≠ ${t.differs}`;
    return `- ${linkToCode(other, lang, name)} · ${OUTCOMES[other.outcome][lang]}${unlike}`;
  });
  const every = others.length > 0 && linkTo(`/${lang}/codes/${encodeURIComponent(crossing.query)}.md`, t.every);
  return section(`## ${t.elsewhere}`, differing > 0 ? `**${line}**` : line, lines, every).trimEnd();
}

export const linkToReason = ({ id, name }: Pick<Reason, "id" | "name">, lang: Language) => linkTo(`/${lang}/reasons/${id}.md`, name[lang]);
