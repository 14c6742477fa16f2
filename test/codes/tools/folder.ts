/** Runs a command of codes/tools on a copy of the sample in a folder of its own. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";
import { SAMPLE } from "../lint/sample.ts";

// Each command is a process of its own, and a busy machine takes its time to start one.
vi.setConfig({ testTimeout: 30_000 });

export interface Folder {
  path: string;
  read(file: string): Promise<string>;
  /** Runs `codes/tools/<tool>.ts`; nobody sits at its terminal. */
  run(tool: string, ...args: string[]): Promise<{ status: number; output: string }>;
}

export async function folder(files: Record<string, string> = SAMPLE): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), "codes-"));
  onTestFinished(() => rm(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return {
    path,
    read: (file) => readFile(join(path, file), "utf8"),
    run: (tool, ...args) =>
      new Promise((resolve) => {
        const script = fileURLToPath(new URL(`../../../codes/tools/${tool}.ts`, import.meta.url));
        const child = execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
          resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr });
        });
        child.stdin?.end();
      }),
  };
}
