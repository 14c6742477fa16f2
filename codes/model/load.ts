/**
 * Reads the code files. The only place where YAML is parsed: lint, compile and
 * the site all call it, so that a row is read in one way.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { type CodeFiles, reasonSchema, sourceSchema, systemSchema } from "./schema.ts";

/** The folder that holds `systems/`, `reasons.yaml` and `sources.yaml`. */
export const CODES_ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One YAML file: its text, its syntax tree with positions, and the plain value. */
export interface SourceText {
  /** Path below the codes folder: `systems/unionpay.yaml`. */
  path: string;
  text: string;
  document: Document.Parsed;
  value: unknown;
  /** Line (from 1) of the node at a path of keys and indexes; of its nearest parent where it is missing. */
  lineOf(at: readonly PropertyKey[]): number;
}

/** A place in a file where its shape is wrong. */
export interface ShapeProblem {
  file: string;
  line: number;
  at: string;
  message: string;
}

export class ShapeError extends Error {
  readonly problems: ShapeProblem[];
  constructor(problems: ShapeProblem[]) {
    super(
      `The code files have the wrong shape:\n${problems.map((p) => `  codes/${p.file}:${p.line} ${p.at}: ${p.message}`).join("\n")}\nRun npm run codes:lint for the full list.`,
    );
    this.name = "ShapeError";
    this.problems = problems;
  }
}

const listOf = <T extends z.ZodType>(item: T) => z.array(item);
const SHAPES = { reasons: listOf(reasonSchema), sources: listOf(sourceSchema) };

export async function readSource(root: string, path: string): Promise<SourceText> {
  return parseSource(path, await readFile(join(root, path), "utf8"));
}

export function parseSource(path: string, text: string): SourceText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const lineOf = (at: readonly PropertyKey[]): number => {
    for (let length = at.length; length >= 0; length--) {
      const node = document.getIn(at.slice(0, length), true) as Node | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { path, text, document, value: document.toJS(), lineOf };
}

/** Every YAML file of the data set, in a fixed order. */
export async function readSources(root = CODES_ROOT): Promise<SourceText[]> {
  const systems = (await readdir(join(root, "systems"))).filter((name) => name.endsWith(".yaml")).sort();
  const paths = ["reasons.yaml", "sources.yaml", ...systems.map((name) => `systems/${name}`)];
  return Promise.all(paths.map((path) => readSource(root, path)));
}

/** Parses the files into typed rows and lists every place where a file has the wrong shape. */
export function shape(files: SourceText[]): { files: CodeFiles; problems: ShapeProblem[] } {
  const problems: ShapeProblem[] = [];
  const result: CodeFiles = { systems: [], reasons: [], sources: [] };
  for (const file of files) {
    for (const error of file.document.errors) {
      problems.push({ file: file.path, line: error.linePos?.[0].line ?? 1, at: "(yaml)", message: error.message });
    }
    if (file.document.errors.length > 0) continue;
    if (file.path === "reasons.yaml") result.reasons = check(file, SHAPES.reasons, problems) ?? [];
    else if (file.path === "sources.yaml") result.sources = check(file, SHAPES.sources, problems) ?? [];
    else {
      const system = check(file, systemSchema, problems);
      if (system) result.systems.push(system);
    }
  }
  result.systems.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return { files: result, problems };
}

function check<T extends z.ZodType>(file: SourceText, schema: T, problems: ShapeProblem[]): z.infer<T> | undefined {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const at = issue.path.map(String).join(".") || "(top)";
    problems.push({ file: file.path, line: file.lineOf(issue.path), at, message: issue.message });
  }
  return undefined;
}

/**
 * The whole data set, parsed and of the right shape.
 * @throws {ShapeError} listing every place that is wrong, with file and line.
 */
export async function load(root = CODES_ROOT): Promise<CodeFiles> {
  const { files, problems } = shape(await readSources(root));
  if (problems.length > 0) throw new ShapeError(problems);
  return files;
}
