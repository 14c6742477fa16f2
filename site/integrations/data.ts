/** The data as the integrations of one build share it: read and expanded once. */
import { type Catalogue, expand } from "../../codes/model/expand.ts";
import { load } from "../../codes/model/load.ts";
import type { CodeFiles } from "../../codes/model/schema.ts";

export interface BuildData extends Catalogue {
  files: CodeFiles;
}

let reading: Promise<BuildData> | undefined;

export function buildData(): Promise<BuildData> {
  reading ??= load().then((files) => ({ files, ...expand(files) }));
  return reading;
}
