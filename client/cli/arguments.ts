/** Reads the command line. */
import { parseArgs } from "node:util";
import type { Language } from "../types.ts";
import { COMMAND } from "./words.ts";

export interface Arguments {
  /** What is left when the options are taken away. */
  words: string[];
  system: string | undefined;
  /** As given; undefined leaves both languages in JSON. */
  lang: Language | undefined;
  /** For people: as given, or that of the environment. */
  language: Language;
  json: boolean;
  batch: boolean;
  limit: number | undefined;
  api: string | undefined;
  colour: boolean | undefined;
  version: boolean;
  help: boolean;
}

/** A call that cannot be understood. The message repeats no value, as that might be a card number. */
export class UsageError extends Error {}

const OPTIONS = {
  system: { type: "string", short: "s" },
  lang: { type: "string", short: "l" },
  json: { type: "boolean" },
  batch: { type: "boolean", short: "b" },
  limit: { type: "string" },
  api: { type: "string" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Env = Record<string, string | undefined>;

/** @throws {UsageError} in the language of the environment. */
export function readArguments(argv: readonly string[], env: Env): Arguments {
  const language = languageOf(env);
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(OPTIONS, token.name) ? OPTIONS[token.name as keyof typeof OPTIONS] : undefined;
    if (!option) throw new UsageError(COMMAND.unknown[language](shown(token.rawName)));
    if (option.type === "string" && !token.value) throw wrong(language, token.rawName, "一个值", "a value");
    if (option.type === "boolean" && token.value !== undefined) throw wrong(language, token.rawName, "空", "no value");
  }
  const { system, lang, limit, api } = values as Record<string, string | undefined>;
  if (lang !== undefined && lang !== "zh" && lang !== "en") throw wrong(language, "--lang", " zh 或 en", "zh or en");
  if (limit !== undefined && !/^(?:[1-9][0-9]?|100)$/.test(limit))
    throw wrong(language, "--limit", " 1 至 100 的整数", "a whole number from 1 to 100");
  if (api !== undefined && !/^https?:\/\//i.test(api))
    throw wrong(language, "--api", "一个 http 或 https 地址", "an http or https address");
  return {
    words: positionals,
    system: system?.trim().toLowerCase(),
    lang,
    language: lang ?? language,
    json: values.json === true,
    batch: values.batch === true,
    limit: limit === undefined ? undefined : Number(limit),
    api,
    colour: values["no-color"] === true ? false : (values.color as boolean | undefined),
    version: values.version === true,
    help: values.help === true,
  };
}

/** `zh_CN.UTF-8` is zh, anything else en. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Env): Language {
  return /^zh(?:[_.\-@]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "zh" : "en";
}

const wrong = (language: Language, name: string, zh: string, en: string) =>
  new UsageError(COMMAND.value[language](shown(name), language === "zh" ? zh : en));

/** The name of an option, unless it has digits enough to be a number that nobody should see. */
const shown = (name: string): string => (/[0-9]{4}/.test(name) ? "--…" : name.slice(0, 32));
