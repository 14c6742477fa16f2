/** `npm run types`: checks the types of everything: Node's side, the Worker's, the pages'. */
import { runAll } from "./run.ts";

export const TYPE_CHECKS: [name: string, command: string, ...args: string[]][] = [
  ["types: data, tools, tests", "tsc", "--project", "."],
  ["types: Worker", "tsc", "--project", "worker"],
  ["types: description of the API", "tsc", "--project", "worker/openapi"],
  ["types: site", "astro", "check", "--tsconfig", "site/tsconfig.json", "--minimumSeverity", "warning"],
];

if (import.meta.main) await runAll(TYPE_CHECKS);
