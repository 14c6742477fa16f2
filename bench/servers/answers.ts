/** The answers of the table for servers on Node: the same bytes and headers that the Worker sends. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { apiPath } from "../../codes/model/links.ts";
import { readPack } from "../../codes/model/pack.ts";
import { notModifiedHeaders, tableHeaders } from "../../worker/respond.ts";

export interface Answer {
  body: Buffer;
  etag: string;
  headers: Record<string, string>;
  notModifiedHeaders: Record<string, string>;
}

export interface Answers {
  /** By system and code. */
  of(system: string, code: string): Answer | undefined;
  /** By address. */
  at(path: string): Answer | undefined;
}

/** @param folder holds the packs of the systems, each in a file of its name. @param version of the table. */
export async function readAnswers(folder: string, version: string): Promise<Answers> {
  const bySystem = new Map<string, Map<string, Answer>>();
  const byPath = new Map<string, Answer>();
  for (const name of await readdir(folder)) {
    const system = name.slice("system-".length);
    const file = await readFile(join(folder, name));
    const pack = await readPack(new Uint8Array(file).buffer);
    const codes = new Map<string, Answer>();
    for (const [code, { body, etag }] of pack.entries()) {
      if (code === "") continue;
      const headers = tableHeaders(version, etag);
      const answer = {
        body: Buffer.from(body),
        etag,
        headers: Object.fromEntries(headers),
        notModifiedHeaders: Object.fromEntries(notModifiedHeaders(headers)),
      };
      codes.set(code, answer);
      byPath.set(apiPath.code(system, code), answer);
    }
    bySystem.set(system, codes);
  }
  return { of: (system, code) => bySystem.get(system)?.get(code), at: (path) => byPath.get(path) };
}

/** What each server is started with: the folder of the packs and the version of the table. */
export async function answersOfCommandLine(): Promise<Answers> {
  const [folder = "", version = ""] = process.argv.slice(2);
  return readAnswers(folder, version);
}
