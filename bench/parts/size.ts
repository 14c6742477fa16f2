import { bundle } from "../bundle.ts";
import type { Row } from "../index.ts";

const BUDGET_KIB = 80;

export async function size(): Promise<Row[]> {
  const { gzipped, bytes } = await bundle();
  return [
    {
      what: "Worker bundle, gzipped",
      measured: `${(gzipped / 1024).toFixed(1)} KiB (${(bytes / 1024).toFixed(1)} KiB plain)`,
      budget: `at most ${BUDGET_KIB} KiB`,
      kept: gzipped <= BUDGET_KIB * 1024,
    },
  ];
}
