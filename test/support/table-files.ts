/**
 * Stands for the static assets in tests of the Worker: the table compiled from the code files under
 * `/table/`, and one that differs from it in a single label under `/next/`, for tests that publish.
 */
import { compile, type Table } from "../../codes/model/compile/index.ts";
import { FORMAT } from "../../codes/model/keys.ts";
import { load } from "../../codes/model/load.ts";
import { NEXT_MARK } from "./marks.ts";

/** Enough systems for every behaviour, few enough to publish in each test. */
const SYSTEMS = ["unionpay", "visa", "iso8583-1987", "chinaums-sdk-status", "emv-arc", "stripe"];

async function compileBoth(): Promise<Record<string, Table>> {
  const files = await load();
  files.systems = files.systems.filter(({ id }) => SYSTEMS.includes(id));
  const next = structuredClone(files);
  for (const system of next.systems) for (const row of system.codes) row.note = { zh: "下一版", en: NEXT_MARK };
  return { table: compile(files), next: compile(next) };
}

let tables: Promise<Record<string, Table>> | undefined;

export async function tableFiles(request: { url: string }): Promise<Response> {
  tables ??= compileBoth();
  const [, folder = "", name = ""] = new URL(request.url).pathname.split("/");
  const table = (await tables)[folder];
  if (table && name === "pointer.json") return Response.json(pointerOf(table));
  const bytes = table?.packs.get(decodeURIComponent(name));
  if (bytes) return new Response(bytes as Uint8Array<ArrayBuffer>);
  if (name === "404")
    return new Response(`<!doctype html><html lang="${folder}"><title>404</title>`, { headers: { "content-type": "text/html" } });
  return new Response(null, { status: 404 });
}

function pointerOf(table: Table) {
  return {
    format: FORMAT,
    version: table.version,
    published: "2026-11-22T00:00:00.000Z",
    counts: table.counts,
    packs: [...table.packs.keys()],
  };
}
