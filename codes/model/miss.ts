/** What is said where a system or a code is not listed: what may have been meant, and the system's own rule for such codes. */
import type { CodeSummary, Fallback } from "./answer.ts";
import { apiPath, pagePath } from "./links.ts";
import type { MissSystem } from "./misses.ts";
import { nearest } from "./nearest.ts";
import { fold, spellings } from "./normalize.ts";
import type { ProblemType } from "./problems.ts";
import type { Text } from "./words.ts";

/** Longer input is refused unread: no code, however decorated, needs more. */
export const INPUT_LENGTH_MAX = 200;

/** So many suggestions of each sort are enough to choose from. */
const SUGGESTIONS_MAX = 5;
/** A name of a system is long enough that so many edits still mean it. */
const SYSTEM_EDITS = 3;

/** A code that may have been meant. */
export type CodeSuggestion = Pick<CodeSummary, "system" | "code" | "label" | "links">;
/** A system that may have been meant. */
export type SystemSuggestion = Pick<CodeSummary, "system" | "links"> & { name: Text };

export interface Miss {
  type: ProblemType;
  detail: Text;
  /** Members of the answer beside the standard ones. */
  extras: {
    parameter?: string;
    suggestions?: (CodeSuggestion | SystemSuggestion)[];
    fallback?: Omit<Fallback, "pattern">;
  };
}

export function tooLong(): Miss {
  return {
    type: "bad-parameter",
    detail: { zh: `应答码最多 ${INPUT_LENGTH_MAX} 个字符。`, en: `A code takes at most ${INPUT_LENGTH_MAX} characters.` },
    extras: { parameter: "code" },
  };
}

/** @param code what was looked for in it: then the systems that have it are suggested too, those with a near name first. */
export function missingSystem(asked: string, systems: readonly MissSystem[], code?: string): Miss {
  const near = nearest(asked.slice(0, INPUT_LENGTH_MAX).toLowerCase(), systems, ({ id }) => id, SUGGESTIONS_MAX, SYSTEM_EDITS);
  return {
    type: "unknown-system",
    detail: { zh: "没有这个体系。全部体系见 /v1/systems。", en: "There is no such system. /v1/systems lists them all." },
    extras: {
      suggestions: [
        ...near.map(({ id, name }) => ({ system: id, name, links: { self: apiPath.system(id), page: pagePath.system(id) } })),
        ...(code === undefined
          ? []
          : elsewhere(spellings(code), [...near, ...systems.filter((system) => !near.includes(system))], undefined)),
      ],
    },
  };
}

/** @param system where the code was looked for; undefined: everywhere. */
export function missingCode(system: string | undefined, input: string, systems: readonly MissSystem[]): Miss {
  const tried = spellings(input);
  const asked = tried[0] ?? "";
  const here = systems.find(({ id }) => id === system);
  const near = here
    ? nearest(asked, here.codes, ([code]) => fold(code), SUGGESTIONS_MAX).map(([code, label]) => suggestion(here, code, label))
    : nearestAnywhere(asked, systems);
  const fallback = here && fallbackOf(here, tried);
  return {
    type: "unknown-code",
    detail: here
      ? { zh: `${here.name.zh}没有收录这个应答码。`, en: `This code is not listed in ${here.name.en}.` }
      : { zh: "没有体系收录这个应答码。", en: "No system lists this code." },
    // The very code of another system is likelier than a slip of the finger: `N7` where there are only numbers.
    extras: { suggestions: [...elsewhere(tried, systems, here), ...near], ...(fallback ? { fallback } : {}) },
  };
}

function fallbackOf(system: MissSystem, tried: string[]): Omit<Fallback, "pattern"> | undefined {
  for (const { pattern, ...rule } of system.fallback ?? []) {
    const matcher = new RegExp(pattern);
    if (tried.some((spelling) => matcher.test(spelling))) return rule;
  }
  return undefined;
}

function suggestion(system: MissSystem, code: string, label: Text): CodeSuggestion {
  return { system: system.id, code, label, links: { self: apiPath.code(system.id, code), page: pagePath.code(system.id, code) } };
}

/** Other systems that have this very code. */
function elsewhere(tried: string[], systems: readonly MissSystem[], here: MissSystem | undefined): CodeSuggestion[] {
  const found: CodeSuggestion[] = [];
  for (const system of systems) {
    if (system === here) continue;
    const hit = system.codes.find(([code]) => tried.includes(fold(code)));
    if (hit) found.push(suggestion(system, ...hit));
    if (found.length === SUGGESTIONS_MAX) break;
  }
  return found;
}

function nearestAnywhere(asked: string, systems: readonly MissSystem[]): CodeSuggestion[] {
  const all = systems.flatMap((system) => system.codes.map(([code, label]) => ({ system, code, label })));
  return nearest(asked, all, ({ code }) => fold(code), SUGGESTIONS_MAX).map(({ system, code, label }) => suggestion(system, code, label));
}
