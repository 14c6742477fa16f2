/** What the command does: reads its arguments, asks, prints, and says by its exit status what became of it. */
import { problemUri } from "../../codes/model/problems.ts";
import { cardNumberIn } from "../guard.ts";
import type { Wait } from "../http/options.ts";
import { type Problem, RespcodeError } from "../problem.ts";
import type { Code, CodeRef, Language } from "../types.ts";
import { type Arguments, languageOf, readArguments, UsageError } from "./arguments.ts";
import { runBatch } from "./batch.ts";
import { cardOf, type Look } from "./card.ts";
import { painter, wantsColour } from "./colour.ts";
import { HELP } from "./help.ts";
import { crossingLines, problemLines, searchLines, systemLines } from "./lists.ts";
import { areSeveral, namedIn } from "./named.ts";
import { type Progress, progressOn } from "./progress.ts";
import type { Service } from "./service.ts";
import { COMMAND } from "./words.ts";

export const EXIT = { found: 0, missed: 1, usage: 2, failed: 3 } as const;

/** The world outside, so that a test can be one. */
export interface Terminal {
  argv: readonly string[];
  env: Record<string, string | undefined>;
  /** Columns; undefined where stdout is no terminal. */
  columns: number | undefined;
  /** Whether stderr is a terminal. */
  watched: boolean;
  write(text: string): Promise<void>;
  complain(text: string): void;
  /** A file, or without a name the standard input; with its length in bytes where that is known. */
  open(path: string | undefined): Promise<{ chunks: AsyncIterable<string>; bytes: number | undefined }>;
  /** The table in the package; a service, where an address is given, which tells before it waits. */
  service(api: string | undefined, onWait: (wait: Wait) => void): Promise<Service>;
  /** Version of the package. */
  version: string;
}

/** @returns the exit status. */
export async function run(terminal: Terminal): Promise<number> {
  const { env, columns } = terminal;
  let language: Language = languageOf(env);
  try {
    const given = readArguments(terminal.argv, env);
    language = given.language;
    const look: Look = {
      language,
      paint: painter(given.colour ?? wantsColour(env, columns !== undefined)),
      columns: columns ?? Number.POSITIVE_INFINITY,
    };
    return await new Command(terminal, given, look).run();
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`${error.message} ${COMMAND.seeHelp[language]}\n`);
      return EXIT.usage;
    }
    if (!(error instanceof RespcodeError)) throw error;
    terminal.complain(`${faultOf(error, language)}\n`);
    return EXIT.failed;
  }
}

class Command {
  readonly #terminal: Terminal;
  readonly #given: Arguments;
  readonly #look: Look;

  constructor(terminal: Terminal, given: Arguments, look: Look) {
    this.#terminal = terminal;
    this.#given = given;
    this.#look = look;
  }

  async run(): Promise<number> {
    const { help, version, batch, api, words, language } = this.#given;
    if (help) return this.#print([HELP[language]]);
    const service = await this.#terminal.service(api, (wait) => this.#tellWait(wait));
    if (version) return this.#version(service);
    if (batch) return this.#batch(service);
    const text = words.join(" ").trim();
    if (text === "") throw new UsageError(COMMAND.empty[language]);
    const refused = cardNumberIn([text, this.#given.system], language);
    if (refused) return this.#refuse(refused, EXIT.usage);
    if (words.length === 1 && text === "systems") return this.#systems(service);
    const [first, ...rest] = words;
    try {
      return first === "search" && rest.length > 0 ? await this.#search(service, rest.join(" ")) : await this.#find(service, text);
    } catch (error) {
      if (!(error instanceof RespcodeError) || error.problem.type === "about:blank") throw error;
      return this.#refuse(error.problem, error.status === 404 ? EXIT.missed : error.status < 500 ? EXIT.usage : EXIT.failed);
    }
  }

  /** A code, where the text is one; else a search for it. */
  async #find(service: Service, text: string): Promise<number> {
    const { system, language } = this.#given;
    if (areSeveral(text)) throw new UsageError(COMMAND.several[language]);
    const named = namedIn(text);
    if (named && system !== undefined && named.system !== system) throw new UsageError(COMMAND.twoSystems[language](named.system, system));
    const ref = named ?? (system === undefined ? undefined : { system, code: text });
    try {
      return ref ? await this.#one(service, ref) : await this.#everywhere(service, text);
    } catch (error) {
      const missed = error instanceof RespcodeError && error.problem.type === problemUri("unknown-code");
      if (!missed || named || !mayBeWords(text)) throw error;
      const page = await service.search({ q: text, system, limit: 1 });
      if (page.count === 0) throw error;
      return this.#search(service, text);
    }
  }

  async #one(service: Service, ref: CodeRef): Promise<number> {
    const code = await service.lookup(ref, this.#options());
    if (this.#given.json) return this.#json(code);
    return this.#print(cardOf(code, await this.#nameOf(service, code), this.#look));
  }

  async #everywhere(service: Service, text: string): Promise<number> {
    // `insufficient funds` is no code, although its first word might be one somewhere.
    if (/\s/.test(text) && !/[0-9]/.test(text)) return this.#search(service, text);
    const crossing = await service.everywhere(text, this.#options());
    if (this.#given.json) return this.#json(crossing);
    const [only] = crossing.codes;
    if (crossing.count === 1 && only) return this.#print(cardOf(only, await this.#nameOf(service, only), this.#look));
    return this.#print(crossingLines(crossing, this.#look));
  }

  async #search(service: Service, q: string): Promise<number> {
    const { system, limit, json } = this.#given;
    const page = await service.search({ q, system, limit, ...this.#options() });
    const status = page.count > 0 ? EXIT.found : EXIT.missed;
    return json ? this.#json(page, status) : this.#print(searchLines(page, this.#look), status);
  }

  async #systems(service: Service): Promise<number> {
    const list = await service.systems(this.#options());
    return this.#given.json ? this.#json(list) : this.#print(systemLines(list, this.#look));
  }

  async #version(service: Service): Promise<number> {
    const { version, published, counts } = await service.table();
    if (this.#given.json) return this.#json({ package: this.#terminal.version, version, published, counts });
    const count = (n: number) => n.toLocaleString("en");
    const say = COMMAND.version[this.#look.language];
    return this.#print([say(this.#terminal.version, version, published.slice(0, 10), count(counts.systems), count(counts.codes))]);
  }

  async #batch(service: Service): Promise<number> {
    const { words, system, lang, language } = this.#given;
    const [path] = words;
    const opened = await this.#terminal.open(path === "-" ? undefined : path).catch(() => undefined);
    if (!opened || words.length > 1) throw new UsageError(COMMAND.unreadable[language]);
    const { watched, columns } = this.#terminal;
    const stderr = { write: (text: string) => this.#terminal.complain(text) };
    // On a terminal of its own the output shows how far it is.
    const progress: Progress | undefined = watched && columns === undefined ? progressOn(stderr, language, opened.bytes) : undefined;
    const found = await runBatch(
      service,
      { chunks: opened.chunks, system, lang, language },
      (text) => this.#terminal.write(text),
      progress,
    );
    return found ? EXIT.found : EXIT.missed;
  }

  /** Somebody, or a log, shall see why nothing happens; short waits nobody sees. */
  #tellWait({ milliseconds, status }: Wait): void {
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds === 0) return;
    const text = COMMAND[status === 429 ? "limited" : "waiting"][this.#given.language](seconds);
    // Takes the line of progress away, which comes again with the next lines.
    this.#terminal.complain(`${this.#terminal.watched ? "\r\x1b[K" : ""}${text}\n`);
  }

  async #nameOf(service: Service, { system }: Code): Promise<string> {
    const { systems } = await service.systems(this.#options());
    return systems.find(({ id }) => id === system)?.name[this.#look.language] ?? system;
  }

  /** People read one language; JSON has both unless one was asked for. */
  #options(): { lang?: Language } {
    const lang = this.#given.json ? this.#given.lang : this.#given.language;
    return lang ? { lang } : {};
  }

  async #refuse(problem: Problem, status: number): Promise<number> {
    if (this.#given.json) return this.#json(problem, status);
    this.#terminal.complain(`${problemLines(problem, this.#look).join("\n")}\n`);
    return status;
  }

  #json(value: unknown, status: number = EXIT.found): Promise<number> {
    return this.#print([JSON.stringify(value, null, 2)], status);
  }

  async #print(lines: string[], status: number = EXIT.found): Promise<number> {
    await this.#terminal.write(`${lines.join("\n")}\n`);
    return status;
  }
}

/** What went wrong with a service, for somebody at a command line: no option of the library, and what the system says of it. */
function faultOf({ status, message, problem, cause }: RespcodeError, language: Language): string {
  if (problem.type !== "about:blank") return message;
  if (status !== 0) return COMMAND.foreign[language](status);
  const deeper = (cause as { cause?: { code?: unknown } } | undefined)?.cause?.code;
  return COMMAND.noAnswer[language](typeof deeper === "string" ? deeper : undefined);
}

/** Chinese, several words, or a word longer than codes of digits and letters are. */
const mayBeWords = (text: string): boolean => /\p{Script=Han}|\s/u.test(text) || /^[^\d]{3,}$/u.test(text);
