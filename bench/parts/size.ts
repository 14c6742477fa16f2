/** What an isolate has to load before its first call, and what it loads for assistants only. */
import { gzipSync } from "node:zlib";
import { bundle } from "../bundle.ts";
import type { Row } from "../results/shape.ts";

const KIB = 1024;
const BUDGET_KIB = 80;

export async function size(): Promise<Row[]> {
  const { code, modules } = await bundle();
  return [
    {
      what: { zh: "Worker", en: "The Worker" },
      values: sizes(code),
      budget: { measure: "gzip_kib", most: BUDGET_KIB },
    },
    ...[...modules].map(
      ([name, module]): Row => ({
        what: { zh: `${name}，首次调用 /mcp 时才加载`, en: `${name}, loaded at the first call of /mcp` },
        values: sizes(module),
      }),
    ),
  ];
}

const sizes = (code: string) => ({
  kib: Buffer.byteLength(code) / KIB,
  gzip_kib: gzipSync(code, { level: 9 }).byteLength / KIB,
});
