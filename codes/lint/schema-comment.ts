/** An editor that knows the schema completes keys and shows mistakes while a row is typed. */
import { schemaNameOf } from "./json-schemas.ts";
import type { RuleOf } from "./rule.ts";

const MARK = "# yaml-language-server:";

const expectedFor = (path: string) => `${MARK} $schema=${path.startsWith("systems/") ? ".." : "."}/${schemaNameOf(path)}`;

export const rule: RuleOf<"file"> = {
  name: "schema-comment",
  description: "The first line names the schema, so that editors help while a row is typed.",
  scope: "file",
  *check({ path, text }) {
    const [first = ""] = text.split("\n", 1);
    const expected = expectedFor(path);
    if (first.trimEnd() !== expected) {
      yield { message: `the first line is "${first}", expected "${expected}". Run npm run codes:fix.`, at: [] };
    }
  },
  fix({ path, text }) {
    const expected = expectedFor(path);
    const lines = text.split("\n");
    if (lines[0]?.trimEnd() === expected) return { text, did: [] };
    const rest = lines.filter((line) => !line.startsWith(MARK)).join("\n");
    return { text: `${expected}\n${rest}`, did: [`put "${expected}" on the first line`] };
  },
};
