/** Declarations of the package: of its entries and of what they name, nothing else. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

const IMPORT = /(?<=\bfrom "|\bimport\(")(\.[^"]+)\.ts(?=")/g;

/**
 * Writes the declarations of each entry beside each other, and what they import in the tree in which it lies here.
 * @param entries paths below the project's root.
 * @throws {Error} if the types are wrong, or if a declaration needs a package, which the reader's machine may not have.
 */
export async function declarations(config: string, entries: string[], target: string): Promise<void> {
  const emitted = emit(config);
  const wanted = [...entries];
  for (const source of wanted) {
    const text = emitted.get(source.replace(/\.ts$/, ".d.ts"));
    if (text === undefined) throw new Error(`${source} has no declarations.`);
    const foreign = /\bfrom "(?!\.)([^"]+)"/.exec(text)?.[1];
    if (foreign) throw new Error(`The declarations of ${source} need ${foreign}. Declare the type in client/types.ts.`);
    const inPackage = text.replace(IMPORT, (_, path: string) => {
      const imported = posix.join(posix.dirname(source), `${path}.ts`);
      if (!wanted.includes(imported)) wanted.push(imported);
      return `${relative(source, imported)}.js`;
    });
    const file = join(target, placeOf(source).replace(/\.ts$/, ".d.ts"));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, inPackage);
  }
}

/** `client/` is the root of the package. */
const placeOf = (source: string): string => (source.startsWith("client/") ? source.slice("client/".length) : source);

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(placeOf(from)), placeOf(to)).replace(/\.ts$/, "");
  return path.startsWith(".") ? path : `./${path}`;
}

/** Path of each declaration below the project's root to its text. */
function emit(config: string): Map<string, string> {
  const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail });
  if (!parsed) throw new Error(`${config} cannot be read.`);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, HOST));
  const emitted = new Map<string, string>();
  const outDir = parsed.options.outDir ?? "";
  program.emit(undefined, (path, text) => emitted.set(posix.relative(outDir, path), text));
  return emitted;
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => "\n",
};

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.formatDiagnostics([diagnostic], HOST));
}
