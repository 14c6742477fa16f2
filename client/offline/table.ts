/** The table without a network: the methods of the client, with the same answers, at once. */
import { counterpartsOf } from "../../codes/model/counterparts.ts";
import { inLanguage } from "../../codes/model/language.ts";
import { INPUT_LENGTH_MAX, type Miss, missingCode, missingSystem, tooLong } from "../../codes/model/miss.ts";
import { fold, resolve, spellings, unpadded } from "../../codes/model/normalize.ts";
import { languageOf, listOf, optionalText, textOf } from "../check.ts";
import { describe, describeMiss } from "../describe.ts";
import { cardNumberIn, refuseCardNumbers } from "../guard.ts";
import { type Problem, problemOr, RespcodeError } from "../problem.ts";
import { type EquivalentsQuery, type Lookup, type LookupRef, refOf } from "../query.ts";
import type { Code, Crossing, EquivalentList, Language, ReasonList, ReasonWithCodes, System, SystemList, TableInfo } from "../types.ts";
import { Answers } from "./answers.ts";
import { frozen } from "./frozen.ts";
import { Rows, type SpineRow, type SystemRows } from "./rows.ts";
import type { Stored } from "./stored.ts";

export class OfflineTable {
  readonly info: TableInfo;
  readonly rows: Rows;
  readonly answers: Answers;
  /** System to folded spelling to row. */
  readonly #folded = new Map<string, Map<string, SpineRow>>();

  constructor(stored: Stored) {
    this.info = frozen(stored.info);
    this.rows = new Rows(stored);
    this.answers = new Answers(this.rows);
  }

  /** @throws {RespcodeError} as the API would answer. */
  lookup<L extends Language>(ref: string | Lookup<L>, lang: L | undefined): Code<L> {
    const found = this.answers.known(ref, lang) ?? this.#find(ref, lang);
    if ("title" in found) throw new RespcodeError(found);
    return found as Code<L>;
  }

  batch<L extends Language>(refs: readonly LookupRef[], lang: L | undefined): (Code<L> | Problem<L>)[] {
    // To tell what may have been meant takes a thousand times as long as to find a code, and a log repeats its misses.
    const found = new Map<string, Code | Problem>();
    languageOf(lang);
    return listOf("refs", refs, lang).map((ref) => {
      const known = this.answers.known(ref, lang);
      if (known) return known as Code<L>;
      const asked = problemOr(() => refOf(ref, lang));
      if ("title" in asked) return asked as Problem<L>;
      const key = `${asked.system}:${asked.code}`;
      const result = found.get(key) ?? this.#find(asked, lang);
      found.set(key, result);
      return result as Code<L> | Problem<L>;
    });
  }

  everywhere<L extends Language>(asked: string, lang: L | undefined): Crossing<L> {
    const code = textOf("code", asked, languageOf(lang));
    refuseCardNumbers([code], lang);
    if (code.length > INPUT_LENGTH_MAX) throw refusal(tooLong(), lang);
    const { readings, aliases } = this.answers.spellings();
    const canonical = (folded: string) => aliases.get(folded) ?? (readings.has(folded) ? folded : undefined);
    for (const spelling of spellings(code)) {
      const found = canonical(spelling) ?? canonical(unpadded(spelling));
      if (found !== undefined && readings.has(found)) return this.answers.crossing(found, lang) as Crossing<L>;
    }
    throw refusal(missingCode(undefined, code, this.answers.misses()), lang);
  }

  equivalents<L extends Language>(ref: string | EquivalentsQuery<L>, to: string | undefined, lang: L | undefined): EquivalentList<L> {
    refuseCardNumbers([optionalText("to", to, languageOf(lang))], lang);
    const found = this.lookup(refOf(ref, lang), lang);
    const own = this.answers.known(found, undefined) as Code;
    const only = to?.trim().toLowerCase();
    if (only !== undefined) this.#system(only, lang);
    const sameReason = this.answers.ofReason(own.reason).filter(({ system }) => only === undefined || system === only);
    const list = counterpartsOf(
      own,
      sameReason.map((row) => this.answers.summary(row)),
      only,
    );
    const answer = {
      system: own.system,
      code: own.code,
      ...(only === undefined ? {} : { to: only }),
      count: list.length,
      equivalents: list,
    };
    return localized(answer, lang) as EquivalentList<L>;
  }

  systems<L extends Language>(lang: L | undefined): SystemList<L> {
    languageOf(lang);
    const systems = this.rows.systems().map((system) => this.answers.systemSummary(system));
    return localized({ count: systems.length, systems }, lang) as SystemList<L>;
  }

  system<L extends Language>(id: string, lang: L | undefined): System<L> {
    refuseCardNumbers([textOf("system", id, languageOf(lang))], lang);
    return localized(this.answers.system(this.#system(id, lang)), lang) as System<L>;
  }

  reasons<L extends Language>(lang: L | undefined): ReasonList<L> {
    languageOf(lang);
    const reasons = this.answers.reasons();
    return localized({ count: reasons.length, reasons }, lang) as ReasonList<L>;
  }

  reason<L extends Language>(id: string, lang: L | undefined): ReasonWithCodes<L> {
    refuseCardNumbers([textOf("reason", id, languageOf(lang))], lang);
    const reason = this.answers.reasons().find((entry) => entry.id === id);
    if (!reason) throw unknownReason(lang);
    const codes = this.answers.ofReason(id).map((row) => this.answers.summary(row));
    return localized({ ...reason, codes }, lang) as ReasonWithCodes<L>;
  }

  /** @throws {RespcodeError} 404, if there is none. */
  #system(asked: string, lang: Language | undefined): SystemRows {
    const system = this.rows.system(asked.trim().toLowerCase());
    if (!system) throw refusal(missingSystem(asked, this.answers.misses()), lang);
    return system;
  }

  /** The way of every spelling that is not the canonical one, and of every first call. */
  #find(ref: LookupRef, lang: Language | undefined): Code | Problem {
    const { system, code } = refOf(ref, languageOf(lang));
    const refused = cardNumberIn([system, code], lang);
    if (refused) return refused;
    const id = system.trim().toLowerCase();
    if (code.length > INPUT_LENGTH_MAX) return describeMiss(tooLong(), lang);
    const rows = this.rows.system(id);
    if (!rows) return problemOf(missingSystem(id, this.answers.misses(), code), lang);
    const folded = this.#foldedOf(rows);
    const row = resolve(code, rows.width, (spelling) => folded.get(spelling)?.code);
    const found = row === undefined ? undefined : folded.get(fold(row));
    return found ? this.answers.code(found, lang) : problemOf(missingCode(id, code, this.answers.misses()), lang);
  }

  #foldedOf({ id, codes }: SystemRows): Map<string, SpineRow> {
    const known = this.#folded.get(id);
    if (known) return known;
    const folded = new Map(codes.map((row) => [fold(row.code), row]));
    this.#folded.set(id, folded);
    return folded;
  }
}

const localized = <T>(value: T, lang: Language | undefined): T => frozen(lang ? inLanguage(value, lang) : value);

function problemOf(miss: Miss, lang: Language | undefined): Problem {
  return describeMiss({ ...miss, extras: localized(miss.extras, lang) }, lang);
}

const refusal = (miss: Miss, lang: Language | undefined): RespcodeError => new RespcodeError(problemOf(miss, lang));

export const unknownReason = (lang: Language | undefined): RespcodeError =>
  new RespcodeError(
    describe(
      "unknown-reason",
      { zh: "没有这个原因。全部原因见 /v1/reasons。", en: "There is no such reason. /v1/reasons lists them all." },
      lang,
    ),
  );
