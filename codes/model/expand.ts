/**
 * Joins a row with its reason, its class and its system into the code that is
 * answered. Every consumer (table, pages, downloads) goes through here, so a
 * code reads the same everywhere.
 */
import type { Code, CodeSummary, Reason, Retry, Source, System, SystemSummary } from "./answer.ts";
import { equivalentsOf, reasonIndex } from "./equivalents.ts";
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
  const reasons = new Map(files.reasons.map((reason) => [reason.id, reason]));
  const sources = new Map(files.sources.map((source) => [source.id, source]));
  const byReason = reasonIndex(files.systems, reasons);

  const systems = files.systems.map((system): System => {
    const cite = (ids: readonly string[], where: string) => ids.map((id) => published(need(sources, id, where)));
    const codes = system.codes.map((row): Code => {
      const where = `${system.id} ${row.code}`;
      const reason = need(reasons, row.reason, where);
      return {
        ...head(system, row, reason),
        actor: row.actor ?? reason.actor,
        risk: row.risk ?? reason.risk,
        reason: row.reason,
        retry: retryOf(system, row, reason, (ids) => cite(ids, where)),
        keep_card: row.keep_card ?? false,
        ...present({ display: row.display, former: row.former, note: row.note, class: row.class }),
        advice: { ...reason.advice, ...row.advice },
        status: row.status ?? "current",
        ...present({ replaced_by: row.replaced_by }),
        verified: { on: row.verified ?? system.verified, confidence: row.confidence ?? system.confidence },
        equivalents: equivalentsOf(system.id, row, reason, byReason),
        sources: cite(row.sources ?? system.sources, where),
        links: {
          self: apiPath.code(system.id, row.code),
          page: pagePath.code(system.id, row.code),
          embed: embedPath(system.id, row.code),
          equivalents: apiPath.equivalents(system.id, row.code),
        },
      };
    });
    return {
      ...summaryOf(system),
      ...present({
        classes: system.classes?.map(({ id, name, meaning }) => ({ id, name, ...present({ meaning }) })),
        fallback: system.fallback?.map((rule) => ({
          ...rule,
          retry: { policy: rule.retry },
          sources: cite(rule.sources, `${system.id} fallback`),
        })),
      }),
      sources: cite(system.sources, system.id),
      codes,
    };
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

function summaryOf(system: SystemFile): SystemSummary {
  const { id, name, provider, kind, region, field, about } = system;
  const links = { self: apiPath.system(id), page: pagePath.system(id) };
  return { id, name, provider, kind, region, field, about, count: system.codes.length, links };
}

function publicReason(reason: ReasonFile, count: number): Reason {
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
