/** Many codes: a line in, a line out, in the same order, however many there are. */

import { describe } from "../describe.ts";
import { cardNumberIn } from "../guard.ts";
import { isProblem, type Problem } from "../problem.ts";
import type { Code, CodeRef, Language } from "../types.ts";
import { type Line, linesOf } from "./lines.ts";
import { namedIn } from "./named.ts";
import type { Progress } from "./progress.ts";
import type { Service } from "./service.ts";
import { COMMAND } from "./words.ts";

/** So many lines are asked for at once: as many as one call over HTTP takes. */
const GROUP = 1_000;

export interface BatchInput {
  chunks: AsyncIterable<string>;
  /** For lines that name none. */
  system: string | undefined;
  /** As asked for; undefined keeps both. */
  lang: Language | undefined;
  /** Of the problems. */
  language: Language;
}

/** @returns whether every line was found. */
export async function runBatch(
  service: Service,
  input: BatchInput,
  write: (text: string) => Promise<void>,
  progress?: Progress,
): Promise<boolean> {
  let lines = 0;
  let missed = 0;
  let bytes = 0;
  let group: (CodeRef | Problem)[] = [];
  const flush = async () => {
    const results = await answer(service, group, input.lang);
    lines += results.length;
    missed += results.filter(isProblem).length;
    group = [];
    await write(results.map(lineOf).join(""));
    progress?.tell(lines, missed, bytes);
  };
  async function* counted() {
    for await (const chunk of input.chunks) {
      bytes += Buffer.byteLength(chunk);
      yield chunk;
    }
  }
  for await (const line of linesOf(counted())) {
    group.push(read(line, input));
    if (group.length === GROUP) await flush();
  }
  if (group.length > 0) await flush();
  progress?.end();
  return missed === 0;
}

/** The line of each answer that was written before: those of the table in the package are the same objects each time. */
const written = new WeakMap<Code | Problem, string>();

function lineOf(result: Code | Problem): string {
  const line = written.get(result) ?? `${JSON.stringify(result)}\n`;
  written.set(result, line);
  return line;
}

async function answer(service: Service, group: readonly (CodeRef | Problem)[], lang: Language | undefined): Promise<(Code | Problem)[]> {
  const asked = group.filter((one) => !("title" in one)) as CodeRef[];
  const found = (await service.batch(asked, lang ? { lang } : {}))[Symbol.iterator]();
  return group.map((one) => ("title" in one ? one : (found.next().value as Code | Problem)));
}

/** What a line asks for; the problem with it, if it cannot be read. Nothing of the line is repeated. */
function read({ number, text: line }: Line, { system, language }: BatchInput): CodeRef | Problem {
  const bad = (detail: Record<Language, string>) => describe("bad-batch", detail, language, { at: `line ${number}` });
  if (line === undefined) return bad(COMMAND.lineTooLong);
  const text = line.trim();
  const ref = text.startsWith("{") ? parse(text, system) : plain(text, system);
  const refused = cardNumberIn(ref ? [text, ref.system, ref.code] : [text], language);
  return refused ?? ref ?? bad(COMMAND.lineNotJson);
}

function parse(text: string, system: string | undefined): CodeRef | undefined {
  try {
    const value = JSON.parse(text) as Partial<CodeRef>;
    const ref = { system: value.system ?? system, code: value.code };
    return typeof ref.system === "string" && typeof ref.code === "string" ? (ref as CodeRef) : undefined;
  } catch {
    return undefined;
  }
}

/** With `--system`, `51 : Insufficient funds` is a code of that system, and so is `visa:51` one of visa. */
function plain(text: string, system: string | undefined): CodeRef | undefined {
  return namedIn(text) ?? (system === undefined ? undefined : { system, code: text });
}
