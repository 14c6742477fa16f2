/** The client of the HTTP API. */
import { languageOf, listOf, objectOf, optionalText, textOf } from "../check.ts";
import { cardNumberIn, refuseCardNumbers } from "../guard.ts";
import { type Problem, problemOr } from "../problem.ts";
import { type EquivalentsQuery, type InLanguage, type Lookup, type LookupRef, refOf, type SearchQuery } from "../query.ts";
import type {
  Code,
  CodePage,
  CodeRef,
  Crossing,
  EquivalentList,
  Language,
  ReasonList,
  ReasonWithCodes,
  System,
  SystemList,
  TableInfo,
} from "../types.ts";
import { baseOf, segment, withQuery } from "./address.ts";
import { split } from "./batch.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { send } from "./send.ts";

type Call<L extends Language> = InLanguage<L> & CallOptions;

/**
 * Looks codes up at a Respcode service.
 *
 * Every method resolves to what the API answers, and rejects with a {@link RespcodeError} that says what was wrong, what
 * may have been meant, and how to mend the call. A text that contains a card number is refused before it is sent.
 *
 * @example
 * const respcode = new Respcode({ baseUrl: "https://respcode.example" });
 * const { funds, advice } = await respcode.lookup("unionpay:51");
 * if (funds === "unknown") console.warn("Nobody knows yet whether money moved.", advice.cashier.en);
 */
export class Respcode<L extends Language = Language> {
  readonly #options: ClientOptions<L>;
  readonly #base: string;

  /** @throws {TypeError} if `baseUrl` is no address. */
  constructor(options: ClientOptions<L>) {
    this.#options = { ...options };
    this.#base = baseOf(options?.baseUrl);
  }

  /**
   * One code of one system; forgiving: `RESP:51`, full-width digits, `5` for `05`, `51 : Insufficient funds`.
   * @param ref `unionpay:51`, or `{ system: "unionpay", code: "51" }`.
   * @throws {RespcodeError} 404 with suggestions and, where the system has a rule for unlisted codes, `problem.fallback`.
   */
  async lookup<M extends Language = L>(ref: string | Lookup<M>, options: Call<M> = {}): Promise<Code<M>> {
    const lang = langOf(ref) ?? options.lang;
    const { system, code } = refOf(ref, this.#lang({ lang }));
    return this.#get(() => `v1/systems/${segment("system", system.trim())}/codes/${segment("code", code)}`, [system, code], {
      ...options,
      lang,
    });
  }

  /**
   * One code in every system that has it.
   * @throws {RespcodeError} 404 with suggestions.
   */
  async everywhere<M extends Language = L>(code: string, options: Call<M> = {}): Promise<Crossing<M>> {
    const text = textOf("code", code, this.#lang(options));
    return this.#get(() => `v1/codes/${segment("code", text)}`, [text], options);
  }

  /**
   * Any number of codes, sent as `POST /v1/lookups` in parts of 1,000.
   * @returns in the order asked: each the code or, in its place, what was wrong with it; `isProblem()` tells them apart.
   * @throws {RespcodeError} if a part as a whole has no answer.
   */
  async batch<M extends Language = L>(refs: readonly LookupRef[], options: Call<M> = {}): Promise<(Code<M> | Problem<M>)[]> {
    const lang = this.#lang(options);
    const wanted = listOf("refs", refs, lang).map((ref) => problemOr(() => refOf(ref, lang)));
    const results = wanted.map(
      (one) => ("title" in one ? one : cardNumberIn([one.system, one.code], lang)) as Code<M> | Problem<M> | undefined,
    );
    const sent = [...wanted.keys()].filter((at) => results[at] === undefined);
    let next = 0;
    for (const part of split(sent.map((at) => wanted[at] as CodeRef))) {
      const body = JSON.stringify({ lookups: part });
      const init = { method: "POST", body, headers: { "content-type": "application/json" } };
      const answer = (await this.#send(withQuery("v1/lookups", { lang }), options.signal, init)) as { results: (Code<M> | Problem<M>)[] };
      for (const result of answer.results) results[sent[next++] as number] = result;
    }
    return results as (Code<M> | Problem<M>)[];
  }

  /**
   * One page of a search in words, codes, terminal texts and pinyin, with filters; best match first.
   * @example await respcode.search({ q: "余额不足", system: "unionpay", limit: 5 });
   */
  async search<M extends Language = L>(query: SearchQuery<M> = {}, options: CallOptions = {}): Promise<CodePage<M>> {
    const { lang, outcome, funds, retry, actor, risk, limit, ...texts } = objectOf("query", query, this.#lang({}));
    const text = (name: "q" | "system" | "reason" | "cursor") => optionalText(name, texts[name], this.#lang({ lang }));
    const [q, system, reason, cursor] = [text("q"), text("system"), text("reason"), text("cursor")];
    const asked = { q: q?.toWellFormed(), system, outcome, funds, retry, actor, risk, reason, limit, cursor };
    return this.#get(() => withQuery("v1/codes", asked), [q, system, reason], { ...options, lang });
  }

  /**
   * All matches, one after the other; the next page is asked for when it is needed.
   * @example for await (const code of respcode.searchAll({ funds: "unknown" })) console.log(code.system, code.code);
   */
  async *searchAll<M extends Language = L>(
    query: SearchQuery<M> = {},
    options: CallOptions = {},
  ): AsyncGenerator<Code<M>, void, undefined> {
    let cursor = query.cursor;
    do {
      const page: CodePage<M> = await this.search({ ...query, cursor }, options);
      yield* page.codes;
      cursor = page.next;
    } while (cursor !== undefined);
  }

  /** What the code is called elsewhere: all of it, or with `to` in one system. */
  async equivalents<M extends Language = L>(
    ref: string | EquivalentsQuery<M>,
    options: Call<M> & { to?: string } = {},
  ): Promise<EquivalentList<M>> {
    const lang = this.#lang({ lang: langOf(ref) ?? options.lang });
    const { system, code } = refOf(ref, lang);
    const to = optionalText("to", typeof ref === "string" ? options.to : (ref.to ?? options.to), lang);
    const path = () => withQuery(`v1/systems/${segment("system", system.trim())}/codes/${segment("code", code)}/equivalents`, { to });
    return this.#get(path, [system, code, to], { ...options, lang });
  }

  /** Every system. */
  systems<M extends Language = L>(options: Call<M> = {}): Promise<SystemList<M>> {
    return this.#get(() => "v1/systems", [], options);
  }

  /** One system with all its codes. */
  async system<M extends Language = L>(id: string, options: Call<M> = {}): Promise<System<M>> {
    const text = textOf("system", id, this.#lang(options)).trim();
    return this.#get(() => `v1/systems/${segment("system", text)}`, [text], options);
  }

  /** The shared reasons. */
  reasons<M extends Language = L>(options: Call<M> = {}): Promise<ReasonList<M>> {
    return this.#get(() => "v1/reasons", [], options);
  }

  /** One reason with its codes everywhere. */
  async reason<M extends Language = L>(id: string, options: Call<M> = {}): Promise<ReasonWithCodes<M>> {
    const text = textOf("reason", id, this.#lang(options));
    return this.#get(() => `v1/reasons/${segment("reason", text)}`, [text], options);
  }

  /** Which version of the data answers. */
  table(options: CallOptions = {}): Promise<TableInfo> {
    return this.#send("v1/table", options.signal) as Promise<TableInfo>;
  }

  async #get<T>(path: () => string, texts: (string | undefined)[], options: Call<Language>): Promise<T> {
    const lang = this.#lang(options);
    refuseCardNumbers(texts, lang);
    const address = path();
    const inLanguage = lang === undefined ? address : `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`;
    return (await this.#send(inLanguage, options.signal)) as T;
  }

  #lang({ lang }: InLanguage<Language>): Language | undefined {
    return languageOf(lang ?? this.#options.lang);
  }

  #send(address: string, signal: AbortSignal | undefined, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<unknown> {
    const headers = { accept: "application/json", ...init.headers, ...this.#options.headers };
    return send(this.#base + address, { ...init, headers }, this.#options, signal);
  }
}

const langOf = <M extends Language>(ref: string | InLanguage<M>): M | undefined => (typeof ref === "string" ? undefined : ref?.lang);
