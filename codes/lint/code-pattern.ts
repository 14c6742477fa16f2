/** The pattern tells an engineer what to expect in the field, and catches a slip of the finger here. */
import type { RuleOf } from "./rule.ts";

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch {
    return undefined;
  }
}

const invalid = (pattern: string) => `"${pattern}" is not a regular expression. Mend it; ^[0-9A-Z]{2}$ is an example of one.`;

export const rule: RuleOf<"system"> = {
  name: "code-pattern",
  description: "Every code, and the example, match the pattern of their system in full.",
  scope: "system",
  *check({ system, file }, data) {
    for (const [index, { pattern }] of (system.fallback ?? []).entries()) {
      if (!compiled(pattern)) yield { at: ["fallback", index, "pattern"], message: invalid(pattern) };
    }
    const { pattern, example } = system.code;
    const regex = compiled(pattern);
    if (!regex) {
      yield { at: ["code", "pattern"], message: invalid(pattern) };
      return;
    }
    const cure = "Correct the code, or widen code.pattern if the source really has such codes.";
    if (!regex.test(example)) yield { at: ["code", "example"], message: `the example "${example}" does not match ${pattern}. ${cure}` };
    for (const { row, at } of data.rows.filter((subject) => subject.file === file)) {
      if (!regex.test(row.code)) yield { at: [...at, "code"], message: `"${row.code}" does not match ${pattern}. ${cure}` };
    }
  },
};
