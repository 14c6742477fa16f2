/**
 * Joins a row with its reason, its class and its system into the code that is
 * answered. Every consumer (table, pages, downloads) goes through here, so a
 * code reads the same everywhere.
 */
import type { Code, CodeSummary, Reason, Retry, Source, System, SystemSummary } from "./answer.ts";
import { equivalentsOf, type ReasonedSystem, type ReasonIndex, reasonIndex } from "./equivalents.ts";
import { apiPath, embedPath, pagePath } from "./links.ts";
import type { CodeFiles, ReasonFile, RetryRule, Row, SourceFile, SystemFile } from "./schema.ts";

/** The expanded data set: what the site's pages and the compiled table are made of. */
export interface Catalogue {
  systems: System[];
  reasons: Reason[];
  /** Codes of each reason, in system and code order. */
  codesOfReason: Map<string, Code[]>;
  /** `system:code` to code. */
  code(system: string, code: string): Code | undefined;
}

/**
 * Expands all files.
 * @throws {Error} naming the row, where a row points to a reason, class or source that does not exist.
 */
export function expand(files: CodeFiles): Catalogue {
  const expander = new Expander(files);
  const systems = files.systems.map((system): System => {
    const codes = system.codes.map((row) => expander.code(system, row));
    return { ...expander.system(system), codes };
  });

  const codesOfReason = new Map<string, Code[]>(files.reasons.map((reason) => [reason.id, []]));
  const index = new Map<string, Code>();
  for (const system of systems) {
    for (const code of system.codes) {
      codesOfReason.get(code.reason)?.push(code);
      index.set(`${system.id}:${code.code}`, code);
    }
  }
  return {
    systems,
    reasons: files.reasons.map((reason) => publicReason(reason, codesOfReason.get(reason.id)?.length ?? 0)),
    codesOfReason,
    code: (system, code) => index.get(`${system}:${code}`),
  };
}

/** What rows point to. Of the systems only what says which code has which reason, so that rows may be read later, one by one. */
export interface ExpanderFiles {
  systems: readonly ReasonedSystem[];
  reasons: readonly ReasonFile[];
  sources: readonly SourceFile[];
}

/** Expands one row or one system at a time. */
export class Expander {
  readonly #reasons: Map<string, ReasonFile>;
  readonly #sources: Map<string, SourceFile>;
  readonly #byReason: ReasonIndex;

  constructor({ systems, reasons, sources }: ExpanderFiles) {
    this.#reasons = new Map(reasons.map((reason) => [reason.id, reason]));
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#byReason = reasonIndex(systems, this.#reasons);
  }

  /** @throws {Error} naming the row, where it points to a reason, class or source that does not exist. */
  code(system: SystemFile, row: Row): Code {
    const where = `${system.id} ${row.code}`;
    const reason = need(this.#reasons, row.reason, where);
    const cite = (ids: readonly string[]) => this.#cite(ids, where);
    return {
      ...head(system, row, reason),
      actor: row.actor ?? reason.actor,
      risk: row.risk ?? reason.risk,
      reason: row.reason,
      retry: retryOf(system, row, reason, cite),
      keep_card: row.keep_card ?? false,
      ...present({ display: row.display, former: row.former, note: row.note, class: row.class }),
      advice: { ...reason.advice, ...row.advice },
      status: row.status ?? "current",
      ...present({ replaced_by: row.replaced_by }),
      verified: { on: row.verified ?? system.verified, confidence: row.confidence ?? system.confidence },
      equivalents: equivalentsOf(system.id, row, reason, this.#byReason),
      sources: cite(row.sources ?? system.sources),
      links: {
        self: apiPath.code(system.id, row.code),
        page: pagePath.code(system.id, row.code),
        embed: embedPath(system.id, row.code),
        equivalents: apiPath.equivalents(system.id, row.code),
      },
    };
  }

  /** What {@link summarize} would make of the expanded row. */
  summary(system: SystemFile, row: Row): CodeSummary {
    const { label, outcome, funds } = head(system, row, need(this.#reasons, row.reason, `${system.id} ${row.code}`));
    const links = { self: apiPath.code(system.id, row.code), page: pagePath.code(system.id, row.code) };
    return { system: system.id, code: row.code, label, outcome, funds, links };
  }

  /** The system without its codes. */
  system(system: SystemFile): Omit<System, "codes"> {
    return {
      ...summaryOf(system),
      ...present({
        classes: system.classes?.map(({ id, name, meaning }) => ({ id, name, ...present({ meaning }) })),
        fallback: system.fallback?.map((rule) => ({
          ...rule,
          retry: { policy: rule.retry },
          sources: this.#cite(rule.sources, `${system.id} fallback`),
        })),
      }),
      sources: this.#cite(system.sources, system.id),
    };
  }

  #cite(ids: readonly string[], where: string): Source[] {
    return ids.map((id) => published(need(this.#sources, id, where)));
  }
}

/** The part of a code that a list shows. */
export function summarize(code: Code): CodeSummary {
  const { system, code: id, label, outcome, funds, links } = code;
  return { system, code: id, label, outcome, funds, links: { self: links.self, page: links.page } };
}

function head(system: SystemFile, row: Row, reason: ReasonFile) {
  return {
    system: system.id,
    code: row.code,
    label: row.label,
    meaning: row.meaning ?? reason.meaning,
    outcome: row.outcome ?? reason.outcome,
    funds: row.funds ?? reason.funds,
  };
}

/** Retry policies under which no further attempt is made, so that limits on attempts say nothing. */
const CLOSED_POLICIES = new Set(["never", "none_needed"]);

/**
 * The narrower rule wins: row, then class, then system, then reason. But where nobody knows whether money
 * moved, no class makes a new attempt safe.
 */
function retryOf(system: SystemFile, row: Row, reason: ReasonFile, cite: (ids: readonly string[]) => Source[]): Retry {
  const ofClass = system.classes?.find((entry) => entry.id === row.class)?.retry;
  const unknown = (row.funds ?? reason.funds) === "unknown";
  const policy = row.retry?.policy ?? (unknown ? "inquire" : (ofClass?.policy ?? reason.retry));
  const limited = !CLOSED_POLICIES.has(policy);
  const rule: RetryRule = {
    ...(limited ? system.retry : {}),
    ...(limited || ofClass?.policy === policy ? ofClass : {}),
    ...row.retry,
  };
  const { sources, policy: _, ...rest } = rule;
  return { policy, ...rest, ...(sources ? { sources: cite(sources) } : {}) };
}

/** A system in a list. */
export function summaryOf(system: SystemFile): SystemSummary {
  const { id, name, provider, kind, region, field, about } = system;
  const links = { self: apiPath.system(id), page: pagePath.system(id) };
  return { id, name, provider, kind, region, field, about, count: system.codes.length, links };
}

/** @param count number of codes that have the reason. */
export function publicReason(reason: ReasonFile, count: number): Reason {
  const { id, name, meaning, outcome, funds, retry, actor, risk, advice } = reason;
  const links = { self: apiPath.reason(id), page: pagePath.reason(id) };
  return { id, name, meaning, outcome, funds, retry: { policy: retry }, actor, risk, advice, count, links };
}

function published({ id: _, ...source }: SourceFile): Source {
  return source;
}

function need<T>(map: Map<string, T>, id: string, where: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${where} points to "${id}", which does not exist. Run npm run codes:lint.`);
  return found;
}

/** Only the keys that have a value, so that absent fields are absent in JSON. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
