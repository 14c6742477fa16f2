/** Writes a file in one step, so that an interrupted command leaves the old file, not half of the new one. */
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function replaceFile(root: string, path: string, text: string): Promise<void> {
  const target = join(root, path);
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
}
