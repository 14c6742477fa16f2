/** Makes answers out of rows, each once: those of the API, as objects that nobody can change. */
import { crossing, crossSpellings, type Spellings } from "../../codes/model/crossing.ts";
import { Expander, publicReason, summaryOf } from "../../codes/model/expand.ts";
import { inLanguage } from "../../codes/model/language.ts";
import type { MissSystem } from "../../codes/model/misses.ts";
import type { Row } from "../../codes/model/schema.ts";
import type { Code, CodeRef, CodeSummary, Crossing, Language, Reason, System, SystemSummary } from "../types.ts";
import { frozen } from "./frozen.ts";
import { once } from "./once.ts";
import type { Rows, SpineRow, SystemRows } from "./rows.ts";

/** Answers by either form in which a code is asked for, so that neither has to be taken apart or put together. */
interface Made {
  byRef: Map<string, Code>;
  bySystem: Map<string, Map<string, Code>>;
}

const nothing = (): Made => ({ byRef: new Map(), bySystem: new Map() });

export class Answers {
  readonly #rows: Rows;
  readonly #made: Record<Language | "both", Made> = { both: nothing(), zh: nothing(), en: nothing() };
  readonly #expander = once(
    () => new Expander({ systems: this.#rows.systems(), reasons: this.#rows.reasons(), sources: this.#rows.sources() }),
  );
  readonly #byReason = once(() => groupByReason(this.#rows.systems()));

  /** All spellings of all systems, and which stand for each other. */
  readonly spellings = once((): Spellings<SpineRow> => {
    const systems = this.#rows.systems();
    return crossSpellings(systems, new Map(systems.flatMap(({ id, width }) => (width === undefined ? [] : [[id, width] as const]))));
  });

  /** What a miss is answered from: the labels of all codes. */
  readonly misses = once((): readonly MissSystem[] =>
    this.#rows.systems().map((system) => {
      const file = this.#rows.file(system);
      const { fallback } = this.#expander().system(file);
      return { id: file.id, name: file.name, ...(fallback ? { fallback } : {}), codes: file.codes.map(({ code, label }) => [code, label]) };
    }),
  );

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** A code that was asked for before, by its canonical spelling: all that a lookup does the second time. */
  known(ref: string | CodeRef, language: Language | undefined): Code | undefined {
    const made = this.#made[language ?? "both"];
    // Whatever is neither a text nor two is unknown here, and told of where it is looked for.
    return typeof ref === "string" ? made?.byRef.get(ref) : made?.bySystem.get(ref?.system)?.get(ref.code);
  }

  code(of: SpineRow, language: Language | undefined): Code {
    const known = this.known(of, language);
    if (known) return known;
    const code = language ? frozen(inLanguage(this.code(of, undefined), language)) : frozen(this.#expand(of));
    const { byRef, bySystem } = this.#made[language ?? "both"];
    const ofSystem = bySystem.get(of.system) ?? new Map<string, Code>();
    bySystem.set(of.system, ofSystem.set(of.code, code));
    byRef.set(`${of.system}:${of.code}`, code);
    return code;
  }

  summary(of: SpineRow): CodeSummary {
    const { file, row } = this.#read(of);
    return this.#expander().summary(file, row);
  }

  crossing(spelling: string, language: Language | undefined): Crossing {
    const readings = this.spellings().readings.get(spelling) ?? [];
    return frozen(
      crossing(
        spelling,
        readings.map((row) => this.code(row, language)),
      ),
    );
  }

  system(system: SystemRows): System {
    const head = this.#expander().system(this.#rows.file(system));
    return { ...head, codes: system.codes.map((row) => this.code(row, undefined)) };
  }

  systemSummary(system: SystemRows): SystemSummary {
    return summaryOf(this.#rows.file(system));
  }

  /** The reasons in their order, each with the number of its codes. */
  reasons(): Reason[] {
    return this.#rows.reasons().map((reason) => publicReason(reason, this.ofReason(reason.id).length));
  }

  /** All codes of a reason, in system and code order. */
  ofReason(reason: string): readonly SpineRow[] {
    return this.#byReason().get(reason) ?? [];
  }

  #expand(of: SpineRow): Code {
    const { file, row } = this.#read(of);
    return this.#expander().code(file, row);
  }

  #read(of: SpineRow) {
    const file = this.#rows.file(this.#rows.system(of.system) as SystemRows);
    return { file, row: file.codes[of.at] as Row };
  }
}

function groupByReason(systems: readonly SystemRows[]): Map<string, SpineRow[]> {
  const groups = new Map<string, SpineRow[]>();
  for (const row of systems.flatMap(({ codes }) => codes)) {
    const group = groups.get(row.reason);
    if (group) group.push(row);
    else groups.set(row.reason, [row]);
  }
  return groups;
}
